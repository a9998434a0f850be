import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { handlers } from '@/mocks/handlers';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession, createWorld, type World } from '@/mocks/world';

afterEach(() => focusManager.setFocused(undefined));

async function arena(): Promise<World> {
  const world = createWorld();
  server.use(...handlers(world));
  renderAt('/arena?prikaz=lista');
  await screen.findAllByRole('article');
  return world;
}

/** Coming back to the tab is another occasion to look. */
function lookAgain() {
  act(() => {
    focusManager.setFocused(false);
    focusManager.setFocused(true);
  });
}

const paths = () =>
  screen.getAllByRole('article').map((card) => within(card).getByRole('link').getAttribute('href'));
const names = () => screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'));

test('newOnes_waitUntilTheyAreWanted', async () => {
  const world = await arena();
  expect(screen.queryByRole('button', { name: /^Stig/ })).toBeNull();
  world.arena.unshift(
    confession(62, { pseudonym: 'Druga' }),
    confession(61, { pseudonym: 'Prva' }),
  );
  lookAgain();
  const news = await screen.findByRole('button', { name: 'Stigle su dve nove' });
  expect(names()).toHaveLength(10);
  await userEvent.click(news);
  expect(names().slice(0, 2)).toEqual(['Ispovest, Druga', 'Ispovest, Prva']);
  expect(names()).toHaveLength(12);
  expect(screen.queryByRole('button', { name: /^Stig/ })).toBeNull();
});

test('roundOver_leavesWhatOneReads_andOffersTheNewArena', async () => {
  const world = await arena();
  const before = names();
  await fetch('/api/mock/round', { method: 'POST' });
  lookAgain();
  const over = await screen.findByRole('button', { name: /^Runda je gotova/ });
  expect(names()).toEqual(before);
  await userEvent.click(over);
  expect(world.lost.size).toBeGreaterThan(20);
  await waitFor(() => expect(paths()).toEqual(world.arena.map(({ id }) => `/arena/${id}`)));
});

test('hiddenOne_isNoEndOfTheRound', async () => {
  const world = await arena();
  world.arena.shift();
  world.arena.unshift(confession(61));
  let asked = 0;
  server.use(
    http.get('*/api/v2/arena/60', () => {
      asked += 1;
      return HttpResponse.json({ type: '/problems/hidden', status: 410 }, { status: 410 });
    }),
  );
  lookAgain();
  expect(await screen.findByRole('button', { name: 'Stigla je jedna nova' })).toBeVisible();
  expect(asked).toBe(1);
  expect(screen.queryByRole('button', { name: /^Runda je gotova/ })).toBeNull();
});
