import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { PASSWORD } from '@/mocks/administration';
import { problem } from '@/mocks/http';
import { reported } from '@/mocks/moderation';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function open(path: string, name = 'mira') {
  const user = userEvent.setup({ delay: null });
  renderAt(path);
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), name);
  await user.type(screen.getByLabelText('Lozinka'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  return user;
}

const menu = async () => within(await screen.findByRole('navigation', { name: 'Administracija' }));
const entry = async (name: string) => within(await screen.findByRole('article', { name }));
const tab = (name: string) =>
  within(screen.getByRole('navigation', { name: 'Prijave' })).getByRole('link', { name });

test('moderator_seesReportsAndWords_andHowManyWait', async () => {
  await open('/admin');
  const links = await menu();
  expect(await links.findByRole('link', { name: 'Prijave čekaju 2' })).toBeVisible();
  expect(links.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/admin',
    '/admin/prijave',
    '/admin/reci',
  ]);
});

test('case_isShownWithAllThatDecides', async () => {
  await open('/admin/prijave');
  const confession = await entry('Ispovest 61');
  expect(confession.getByText('Komšija je sa trećeg sprata, svi znate koji.')).toBeVisible();
  expect(confession.getByText('Odaje ko je neko ili gde živi')).toBeVisible();
  expect(confession.getByText('to je moja zgrada')).toBeVisible();
  expect(confession.getByText('pre 2 sata')).toBeVisible();
  expect(confession.getByRole('link')).toHaveAttribute('href', '/arena/61');

  const comment = await entry('Komentar 502');
  expect(comment.getByText('Sakriveno dok neko ne presudi')).toBeVisible();
  expect(comment.getByText(/4 prijave\. Računaju se kao 3 glasa/)).toBeVisible();
  expect(comment.getByText('Vređa ljude zbog onog što jesu × 3')).toBeVisible();
  expect(comment.getByText(/Kad god lažem da sam na putu/)).toBeVisible();
  expect(comment.getByRole('link')).toHaveAttribute('href', '/ispovesti/12#komentari');
});

test('hiddenOne_leavesTheQueue_andComesBackFromTheDecidedOnes', async () => {
  const user = await open('/admin/prijave', 'admin');
  const confession = await entry('Ispovest 61');
  await user.type(confession.getByRole('textbox', { name: /Napomena/ }), 'adresa');
  await user.click(confession.getByRole('button', { name: 'Sakrij: Ispovest 61' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Ispovest 61' })).toBeNull());
  expect(await (await menu()).findByRole('link', { name: 'Prijave čeka 1' })).toBeVisible();
  // Whoever works by keyboard goes on with the next one.
  expect(screen.getByRole('article', { name: 'Komentar 502' }).parentElement).toHaveFocus();

  await user.click(tab('Rešene'));
  const decided = await entry('Ispovest 61');
  expect(decided.getByText(/admin.*„adresa“/)).toBeVisible();
  expect(decided.queryByRole('button', { name: /Odbaci/ })).toBeNull();
  await user.click(decided.getByRole('button', { name: 'Vrati na videlo: Ispovest 61' }));
  expect(await screen.findByText('Vraćeno na videlo')).toBeVisible();
  expect(decided.getByRole('button', { name: 'Sakrij: Ispovest 61' })).toBeVisible();

  await user.click((await menu()).getByRole('link', { name: 'Dnevnik' }));
  expect(
    await screen.findByRole('row', { name: /admin sakriveno Ispovest 61 ?adresa/ }),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: /admin vraćeno na videlo/ })).toBeVisible();
});

test('emptyQueue_saysThatNothingWaits', async () => {
  const user = await open('/admin/prijave');
  const first = await entry('Ispovest 61');
  await user.click(first.getByRole('button', { name: 'Odbaci prijavu: Ispovest 61' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Ispovest 61' })).toBeNull());
  const second = await entry('Komentar 502');
  await user.click(second.getByRole('button', { name: 'Vrati na videlo: Komentar 502' }));
  expect(await screen.findByText(/Ništa ne čeka/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Čekaju' })).toHaveFocus();
  expect((await menu()).getByRole('link', { name: 'Prijave' })).toBeVisible();
});

test('whatSomebodyElseDecided_isTold_andTheListIsReadAnew', async () => {
  const user = await open('/admin/prijave');
  const confession = await entry('Ispovest 61');
  server.use(
    http.post('*/api/v2/admin/moderation/cases/1/hide', () => problem(409, 'case-closed')),
    http.get('*/api/v2/admin/moderation/queue', () =>
      HttpResponse.json({ open: 1, items: [reported(2)], next: null }),
    ),
  );
  await user.click(confession.getByRole('button', { name: 'Sakrij: Ispovest 61' }));
  expect(await screen.findByText(/Drugi moderator je bio brži/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Ispovest 61' })).toBeNull());
  expect(await entry('Ispovest 62')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('otherRefusals_areSaidAtTheCase', async () => {
  const user = await open('/admin/prijave');
  server.use(
    http.post('*/api/v2/admin/moderation/cases/1/hide', () => problem(400, 'invalid-note')),
  );
  const confession = await entry('Ispovest 61');
  await user.click(confession.getByRole('button', { name: 'Sakrij: Ispovest 61' }));
  expect(await confession.findByRole('alert')).toHaveTextContent(/ne prolazi/);
});

test('author_isKeptOutForATime_andLetInAgain', async () => {
  const user = await open('/admin/prijave', 'admin');
  const asked: unknown[] = [];
  server.events.on('request:start', async ({ request }) => {
    if (request.url.endsWith('/block')) asked.push(await request.clone().json());
  });
  const confession = await entry('Ispovest 61');
  await user.click(confession.getByRole('button', { name: 'Isključi autora: Ispovest 61' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Isključiti autora/ }));
  await user.click(dialog.getByRole('radio', { name: 'godinu dana' }));
  await user.type(dialog.getByRole('textbox', { name: /Napomena/ }), 'treći put');
  await user.click(dialog.getByRole('button', { name: 'Isključi' }));
  expect(await confession.findByText(/Autor samo čita do/)).toBeVisible();
  expect(asked).toEqual([{ hours: 8760, note: 'treći put' }]);

  await user.click(confession.getByRole('button', { name: 'Pusti autora: Ispovest 61' }));
  await waitFor(() => expect(confession.queryByText(/Autor samo čita do/)).toBeNull());
  expect(asked.at(-1)).toEqual({ hours: 0, note: null });
  await waitFor(() =>
    expect(confession.getByRole('button', { name: /^Isključi autora/ })).toHaveFocus(),
  );

  await user.click((await menu()).getByRole('link', { name: 'Dnevnik' }));
  const kept = /isključen autor Ispovest 61, autoru ?Autor samo čita do: .* treći put/;
  expect(await screen.findByRole('row', { name: kept })).toBeVisible();
  expect(screen.getByRole('row', { name: /autor opet pušten Ispovest 61, autoru/ })).toBeVisible();
});

test('whatIsGone_canOnlyBeDismissed_andWithoutAuthorNobodyIsKeptOut', async () => {
  const gone = reported(1, { text: null, context: null, author: null });
  const house = reported(2, {
    author: null,
    context: { confessionId: 62, text: 'Tekst', pseudonym: 'Anonimus', stage: 'REJECTED' },
  });
  server.use(
    http.get('*/api/v2/admin/moderation/queue', () =>
      HttpResponse.json({ open: 2, items: [gone, house], next: null }),
    ),
  );
  await open('/admin/prijave');
  const first = await entry('Ispovest 61');
  expect(first.getByText('Autor je to u međuvremenu obrisao.')).toBeVisible();
  expect(first.getAllByRole('button')).toHaveLength(1);
  const second = await entry('Ispovest 62');
  expect(second.getByText(/Nema koga da se isključi/)).toBeVisible();
  expect(second.getByText(/Izgubila je svoju rundu/)).toBeVisible();
  expect(second.queryByRole('link')).toBeNull();
  expect(second.queryByRole('button', { name: /autora/ })).toBeNull();
});

test('decisionThatALaterCaseUndid_cannotBeTurned', async () => {
  const items = [
    reported(1, { decision: 'HIDDEN', decidedBy: 'mira', decidedAt: '2026-01-01T12:00:00Z' }),
  ];
  server.use(
    http.get('*/api/v2/admin/moderation/cases', () => HttpResponse.json({ items, next: null })),
  );
  await open('/admin/prijave/resene');
  const decided = await entry('Ispovest 61');
  expect(decided.queryByRole('button', { name: /Sakrij|Vrati/ })).toBeNull();
});

test('decidedCases_comePageByPage', async () => {
  const decided = (id: number) =>
    reported(id, { decision: 'DISMISSED', decidedBy: 'mira', decidedAt: '2026-01-01T12:00:00Z' });
  server.use(
    http.get('*/api/v2/admin/moderation/cases', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('after') === 'dalje'
          ? { items: [decided(2)], next: null }
          : { items: [decided(1)], next: 'dalje' },
      ),
    ),
  );
  const user = await open('/admin/prijave/resene');
  expect(await entry('Ispovest 61')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Učitaj još' }));
  expect(await entry('Ispovest 62')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Učitaj još' })).toBeNull();
});
