import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { handlers } from '@/mocks/handlers';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession, createWorld } from '@/mocks/world';

const articles = () => screen.findAllByRole('article');
const field = () => screen.findByRole('searchbox', { name: 'Traži po ispovestima' });

function withList(...list: Parameters<typeof confession>[]) {
  const world = createWorld();
  world.list = list.map((each) => confession(...each));
  server.use(...handlers(world));
}

test('tab_isALink_andKeepsItsPlaceInTheAddress', async () => {
  withList([2, { likes: 1, pseudonym: 'Nova' }], [1, { likes: 9, pseudonym: 'Voljena' }]);
  const place = renderAt('/ispovesti');
  expect((await articles())[0]).toHaveAccessibleName('Ispovest, Nova');
  expect(screen.getByRole('link', { name: 'Najnovije' })).toHaveAttribute('aria-current', 'page');
  await userEvent.click(screen.getByRole('link', { name: 'Najvoljenije' }));
  await waitFor(async () =>
    expect((await articles())[0]).toHaveAccessibleName('Ispovest, Voljena'),
  );
  expect(place.search).toBe('?sort=top');
  await userEvent.click(screen.getByRole('link', { name: 'Nedelja' }));
  await waitFor(() => expect(place.search).toBe('?sort=top&within=week'));
  expect(screen.getByRole('link', { name: 'Nedelja' })).toHaveAttribute('aria-current', 'page');
});

test('emptyPeriod_leadsToTheBestEver', async () => {
  withList([1, { enteredAt: '2020-01-01T00:00:00Z' }]);
  const place = renderAt('/ispovesti?sort=top&within=day');
  await userEvent.click(await screen.findByRole('link', { name: 'Najbolje oduvek' }));
  expect(await articles()).toHaveLength(1);
  expect(place.search).toBe('?sort=top');
});

test('typing_searchesAfterAPause_andTellsHowManyAreFound', async () => {
  const place = renderAt('/ispovesti');
  await articles();
  await userEvent.type(await field(), 'lazem');
  await waitFor(() => expect(place.search).toBe('?q=lazem'));
  await screen.findByText('Nađene su 2 ispovesti.');
  expect(screen.getByText('Nađene su 2 ispovesti.')).toHaveAttribute('role', 'status');
  expect(await articles()).toHaveLength(2);
});

test('enter_searchesAtOnce_andClearingBringsAllBack', async () => {
  const place = renderAt('/ispovesti?sort=hot');
  await articles();
  await userEvent.type(await field(), 'obraduje{Enter}');
  expect(place.search).toBe('?q=obraduje');
  expect(await screen.findByText('Nađena je 1 ispovest.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Obriši pretragu' }));
  expect(place.search).toBe('');
  await waitFor(async () => expect(await articles()).toHaveLength(3));
  expect(await field()).toHaveFocus();
  expect(await field()).toHaveValue('');
});

test('searchOfTheAddress_isShownInTheField', async () => {
  renderAt('/ispovesti?q=obraduje');
  expect(await field()).toHaveValue('obraduje');
  expect(await articles()).toHaveLength(1);
});

test('nothingFound_saysSo_andLeadsOn', async () => {
  renderAt('/ispovesti?q=kengur');
  expect(await screen.findByText('Ništa nije nađeno.')).toBeVisible();
  expect(screen.getByText(/Za „kengur“ mašina još nije imala/)).toBeVisible();
  await userEvent.click(screen.getByRole('link', { name: 'Sve najbolje' }));
  expect(await articles()).toHaveLength(3);
});

test('unsearchable_isNotTriedAgain_butLeadsOn', async () => {
  renderAt('/ispovesti?q=%21%21');
  expect(await screen.findByText(/To se ne može tražiti/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Probaj opet' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Sve najbolje' })).toBeVisible();
});

test('badAddress_fallsBackToTheNewest', async () => {
  renderAt('/ispovesti?sort=worst&within=century');
  expect(await articles()).toHaveLength(3);
  expect(screen.getByRole('link', { name: 'Najnovije' })).toHaveAttribute('aria-current', 'page');
});

test('movedBetweenPages_isShownOnce', async () => {
  const pages = [
    { items: [confession(9), confession(8)], next: 'more' },
    { items: [confession(8), confession(7)], next: null },
  ];
  server.use(
    http.get('*/api/v2/confessions', ({ request }) =>
      HttpResponse.json(pages[new URL(request.url).searchParams.has('after') ? 1 : 0]),
    ),
  );
  renderAt('/ispovesti?sort=hot');
  await userEvent.click(await screen.findByRole('button', { name: 'Učitaj još' }));
  await waitFor(async () => expect(await articles()).toHaveLength(3));
});

test('vote_isShownInEveryList', async () => {
  withList([2, { likes: 3 }]);
  renderAt('/ispovesti');
  await articles();
  const like = () => screen.getByRole('button', { name: /^Sviđa mi se/ });
  await userEvent.click(screen.getByRole('link', { name: 'Vruće' }));
  await articles();
  await userEvent.click(like());
  await waitFor(() => expect(like()).toHaveTextContent(/4$/));
  await userEvent.click(screen.getByRole('link', { name: 'Najnovije' }));
  await articles();
  expect(like()).toHaveTextContent(/4$/);
  expect(like()).toHaveAttribute('aria-pressed', 'true');
});

test('brokenList_canBeTriedAgain', async () => {
  server.use(
    http.get('*/api/v2/confessions', () => problem(500, 'internal-error'), { once: true }),
  );
  renderAt('/ispovesti');
  await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(await articles()).toHaveLength(3);
});

test('comments_areCounted_andLinked', async () => {
  withList([12, { comments: 2 }], [9]);
  renderAt('/ispovesti');
  const link = await screen.findByRole('link', { name: '2 komentara' });
  expect(link).toHaveAttribute('href', '/ispovesti/12#komentari');
  expect(screen.getByRole('link', { name: 'Komentariši' })).toHaveAttribute(
    'href',
    '/ispovesti/9#komentari',
  );
});
