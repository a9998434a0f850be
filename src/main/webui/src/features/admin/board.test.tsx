import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { PASSWORD } from '@/mocks/administration';
import { dashboard, present } from '@/mocks/dashboard';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { bytes } from './bytes';

async function signIn(name: string, path = '/admin') {
  const user = userEvent.setup();
  const place = renderAt(path);
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), name);
  await user.type(screen.getByLabelText('Lozinka'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  return { user, place };
}

const chart = (name: string) => screen.findByRole('slider', { name });

test('administrator_startsAtTheBoard', async () => {
  await signIn('admin');
  expect(await screen.findByRole('heading', { level: 1, name: 'Pregled' })).toBeVisible();
});

test('moderator_startsAtTheAccount', async () => {
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });
  await signIn('mira');
  expect(await screen.findByRole('heading', { level: 1, name: 'Moj nalog' })).toBeVisible();
  expect(asked.filter((path) => path.includes('dashboard'))).toEqual([]);
});

test('present_isInTiles', async () => {
  await signIn('admin');
  const tile = async (name: string) => (await screen.findByText(name)).parentElement!;
  expect(await tile('U redu')).toHaveTextContent('3Piše se: 4. Najduže čeka 1:05.');
  expect(await tile('Čekanje')).toHaveTextContent('2–6 s');
  expect(await tile('Mašine koje pišu')).toHaveTextContent('1Zauzeto 4 od 4 mesta, do 320');
  expect(await tile('U areni')).toHaveTextContent('12/10Na čekanju za arenu: 20.');
  expect(await tile('Nacrti')).toHaveTextContent('7Prebrojani u');
  expect(await tile('Baza')).toHaveTextContent('12,3 MBSlobodno na disku: 9,9 GB.');
});

test('siteWithoutGenerators_saysSo', async () => {
  const none = { ...present, generators: [], waitFrom: null, waitTo: null, nextRoundAt: null };
  server.use(http.get('*/api/v2/admin/dashboard/now', () => HttpResponse.json(none)));
  await signIn('admin');
  const generators = (await screen.findByText('Mašine koje pišu')).parentElement!;
  expect(generators).toHaveClass('wrong');
  expect(screen.getByText('Čekanje').parentElement).toHaveTextContent('–');
  expect(screen.getByText('Nema je')).toBeVisible();
});

test('values_areToldToKeysAndPointers', async () => {
  const { user } = await signIn('admin', '/admin?dana=7');
  const votes = await chart('Glasovi');
  expect(votes).toHaveAttribute('aria-valuemax', '7');
  expect(votes).toHaveAttribute(
    'aria-valuetext',
    '27. 11. 2026.: superlajkovi 1, sviđa mi se 26, ne sviđa mi se 7',
  );
  votes.focus();
  await user.keyboard('{ArrowLeft}');
  expect(votes).toHaveAttribute('aria-valuetext', expect.stringMatching(/^26\..*sviđa mi se 25/));
  await user.keyboard('{Home}');
  expect(votes).toHaveAttribute('aria-valuenow', '1');
  await user.keyboard('{ArrowLeft}');
  expect(votes).toHaveAttribute('aria-valuenow', '1');
  await user.keyboard('{End}{ArrowRight}');
  expect(votes).toHaveAttribute('aria-valuenow', '7');

  votes.getBoundingClientRect = () => new DOMRect(100, 0, 700, 160);
  fireEvent.pointerMove(votes, { clientX: 350 });
  expect(votes).toHaveAttribute('aria-valuenow', '3');
  fireEvent.pointerLeave(votes);
  expect(votes).toHaveAttribute('aria-valuenow', '7');
});

test('whatNobodySaw_isNotZero', async () => {
  const { user } = await signIn('admin', '/admin?dana=7');
  (await chart('Red')).focus();
  await user.keyboard('{Home}');
  expect(await chart('Red')).toHaveAttribute(
    'aria-valuetext',
    expect.stringContaining('čeka u proseku –'),
  );
});

test('allNumbers_areInATable', async () => {
  const { user } = await signIn('admin', '/admin?dana=7');
  const figure = within((await chart('Glasovi')).closest('figure')!);
  expect(figure.queryByRole('table')).toBeNull();
  await user.click(figure.getByText('Svi brojevi'));
  const rows = within(await figure.findByRole('table', { name: 'Glasovi' })).getAllByRole('row');
  expect(rows).toHaveLength(8);
  expect(rows[1]).toHaveTextContent('27. 11. 2026.1267');
});

test('period_isInTheAddress', async () => {
  const { user, place } = await signIn('admin');
  expect(await chart('Glasovi')).toHaveAttribute('aria-valuemax', '30');
  const periods = within(screen.getByRole('navigation', { name: 'Za koje vreme' }));
  expect(periods.getByRole('link', { name: '30 dana' })).toHaveAttribute('aria-current', 'true');
  await user.click(periods.getByRole('link', { name: '24 sata' }));
  expect(place.search).toBe('?dana=1');
  await vi.waitFor(async () =>
    expect(await chart('Glasovi')).toHaveAttribute('aria-valuemax', '24'),
  );
  expect(periods.getByRole('link', { name: '24 sata' })).toHaveAttribute('aria-current', 'true');
});

test('periodThatThereIsNot_isTheUsualOne', async () => {
  await signIn('admin', '/admin?dana=abc');
  expect(await chart('Glasovi')).toHaveAttribute('aria-valuemax', '30');
});

test('newSite_hasNothingToShowYet', async () => {
  const nothing = dashboard(30, () => ({}));
  server.use(http.get('*/api/v2/admin/dashboard', () => HttpResponse.json(nothing)));
  await signIn('admin');
  expect(await screen.findByText(/Još se ništa nije desilo/)).toBeVisible();
  expect(screen.queryByRole('slider')).toBeNull();
});

test('whatCannotBeLoaded_canBeTriedAgain', async () => {
  server.use(
    http.get('*/api/v2/admin/dashboard', () => problem(500, 'internal-error'), { once: true }),
  );
  const { user } = await signIn('admin');
  await user.click(
    within(await screen.findByRole('alert')).getByRole('button', { name: 'Probaj opet' }),
  );
  expect(await chart('Glasovi')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('bytes_areInUnitsThatFit', () => {
  const said = (count: number) => bytes('en', count);
  expect([0, 999, 1_234_567, 9.9e9, 5e13].map(said)).toEqual([
    '0 kB',
    '1 kB',
    '1.2 MB',
    '9.9 GB',
    '50 TB',
  ]);
});
