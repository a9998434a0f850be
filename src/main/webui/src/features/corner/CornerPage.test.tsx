import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession } from '@/mocks/world';

test('strangersCorner_isWarmAndAsksForNothingMore', async () => {
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });
  renderAt('/kutak');
  const shelf = within(await screen.findByRole('region', { name: 'Nacrti' }));
  expect(shelf.getByRole('link', { name: 'Daj joj početak' })).toHaveAttribute('href', '/pisi');
  expect(shelf.getByText(/Pamti te samo kolačić/)).toBeVisible();
  expect(asked).toEqual(['/api/v2/me/drafts']);
});

test.each([
  ['/kutak', 'Nacrti', 'Daj joj početak'],
  ['/kutak/ispovesti', 'Objavljene', 'Napiši i objavi'],
  ['/kutak/glasovi', 'Glasovi', 'Uđi u arenu'],
])('%s_isALinkOfItsOwn', async (path, name, way) => {
  renderAt(path);
  const shelves = within(await screen.findByRole('navigation', { name: 'Police u kutku' }));
  expect(shelves.getByRole('link', { name })).toHaveAttribute('href', path);
  expect(shelves.getByRole('link', { current: 'page' })).toHaveTextContent(name);
  expect(await screen.findByRole('link', { name: way })).toBeVisible();
});

test('failedList_saysWhyWithAWayOn', async () => {
  server.use(http.get('*/api/v2/me/votes', () => HttpResponse.error()));
  renderAt('/kutak/glasovi');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Mreža se zagubila/);
  server.use(http.get('*/api/v2/me/votes', () => HttpResponse.json({ items: [] })));
  await userEvent.click(screen.getByRole('button', { name: 'Probaj opet' }));
  expect(await screen.findByRole('link', { name: 'Uđi u arenu' })).toBeVisible();
});

test('voteThatWasJustCast_isOnItsShelf', async () => {
  const user = userEvent.setup();
  renderAt('/ispovesti');
  const like = (await screen.findAllByRole('button', { name: /^Sviđa mi se/ }))[0]!;
  await user.click(like);
  await user.click(screen.getAllByRole('link', { name: 'Moj kutak' })[0]!);
  await user.click(await screen.findByRole('link', { name: 'Glasovi' }));
  expect(await screen.findByText(/^Tvoj glas na glavnoj listi/)).toBeVisible();
});

const ROUND = { heldAt: '2030-01-02T23:00:00Z', likes: 5, dislikes: 2, superlikes: 1, score: 6 };

test.each([
  ['ARENA', null, false, 'U areni je, čeka svoju rundu', 'Vidi je u areni', '/arena/7'],
  ['ARENA', 'STAYED', false, /prošla runda ju je poštedela/, 'Vidi je u areni', '/arena/7'],
  ['PUBLISHED', 'PROMOTED', false, /Pobedila/, 'Vidi je na glavnoj listi', '/ispovesti/7'],
  ['REJECTED', 'REJECTED', false, 'Izgubila je svoju rundu', 'Kako je prošla', '/arena/7'],
  ['REJECTED', 'REJECTED', true, /Moderatori su je sklonili/, null, null],
] as const)('published_%s_after_%s_hidden_%s', async (stage, outcome, hidden, fate, way, href) => {
  const round = outcome && { ...ROUND, outcome };
  const own = { confession: confession(7, { pseudonym: 'Sova' }), stage, hidden, round };
  server.use(
    http.get('*/api/v2/me/confessions', () => HttpResponse.json({ items: [own], next: null })),
  );
  renderAt('/kutak/ispovesti');
  const card = within(await screen.findByRole('article', { name: 'Ispovest, Sova' }));
  expect(card.getByText(fate)).toBeVisible();
  expect(card.queryByText(/5 za · 2 protiv · 1 superlajk/) !== null).toBe(outcome !== null);
  expect(card.queryByRole('link')?.textContent ?? null).toBe(way);
  expect(card.queryByRole('link')?.getAttribute('href') ?? null).toBe(href);
});

test('vote_isShownInTheWordsItWasCastWith', async () => {
  const vote = {
    id: 3,
    stage: 'ARENA',
    reaction: 'SUPERLIKE',
    reactedAt: '2026-01-01T00:00:00Z',
    confession: confession(9, { pseudonym: 'Sova' }),
    confessionStage: 'PUBLISHED',
  };
  server.use(http.get('*/api/v2/me/votes', () => HttpResponse.json({ items: [vote] })));
  renderAt('/kutak/glasovi');
  const card = within(await screen.findByRole('article', { name: 'Ispovest, Sova' }));
  expect(card.getByText('Tvoj glas u areni: Superlajk')).toBeVisible();
  expect(card.getByRole('link')).toHaveAttribute('href', '/ispovesti/9');
});
