import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { handlers } from '@/mocks/handlers';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession, createWorld } from '@/mocks/world';

afterEach(() => vi.useRealTimers());

/** Four candidates, the newest first. */
function four() {
  const world = createWorld();
  world.arena = ['Prva', 'Druga', 'Treća', 'Četvrta'].map((pseudonym, i) =>
    confession(60 - i, { pseudonym }),
  );
  server.use(...handlers(world));
  return world;
}

const shown = (pseudonym: string) =>
  screen.findByRole('article', { name: `Ispovest, ${pseudonym}` });
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const pressed = (name: RegExp) =>
  waitFor(() => expect(button(name)).toHaveAttribute('aria-pressed', 'true'));

async function open() {
  const world = four();
  renderAt('/arena');
  await shown('Prva');
  return world;
}

test('one_isShown_theCountsComeAfterTheVote_theNextByAPress', async () => {
  await open();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  const votes = within(screen.getByRole('group', { name: 'Presuda' }));
  expect(votes.queryByText(/\d/)).toBeNull();
  await userEvent.keyboard('{ArrowRight}');
  await pressed(/^Sviđa mi se/);
  expect(votes.getAllByText(/\d/).length).toBeGreaterThan(2);
  await userEvent.click(button('Sledeća'));
  expect(await shown('Druga')).toHaveFocus();
});

test('judgedBefore_arePassedOver', async () => {
  four();
  server.use(
    http.get('*/api/v2/me/reactions', () =>
      HttpResponse.json({ items: [60, 59].map((id) => ({ id, reaction: 'LIKE' })) }),
    ),
  );
  renderAt('/arena');
  expect(await shown('Treća')).toBeVisible();
});

test('undo_takesTheVoteBack_andShowsItAgain', async () => {
  const world = await open();
  await userEvent.keyboard('{ArrowLeft}');
  await pressed(/^Ne sviđa mi se/);
  await userEvent.keyboard('n');
  await shown('Druga');
  await userEvent.keyboard('z');
  expect(await shown('Prva')).toHaveFocus();
  await waitFor(() => expect(world.votes.size).toBe(0));
  expect(screen.getByText(/^Glas je povučen/)).toBeVisible();
});

test('undo_isInTheToastToo', async () => {
  const world = await open();
  await userEvent.keyboard('{ArrowRight}');
  const toast = within((await screen.findByText(/^Presuđeno/)).closest('[role=status]')!);
  await waitFor(() => expect(world.votes.size).toBe(1));
  await userEvent.click(toast.getByRole('button', { name: 'Vrati' }));
  await waitFor(() => expect(world.votes.size).toBe(0));
  expect(await shown('Prva')).toBeVisible();
});

test('skipped_comeBackAtTheEnd', async () => {
  await open();
  expect(button('Vrati')).toBeDisabled();
  for (const next of ['Druga', 'Treća', 'Četvrta']) {
    await userEvent.click(button('Preskoči'));
    await shown(next);
  }
  await userEvent.keyboard(' ');
  expect(await screen.findByText(/samo preskočene/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Napiši novu' })).toHaveAttribute('href', '/pisi');
  expect(screen.getByRole('link', { name: 'Čitaj najbolje' })).toHaveAttribute(
    'href',
    '/ispovesti',
  );
  await userEvent.click(button('Vrati 4 preskočene'));
  await shown('Prva');
});

test('allJudged_ends_andCanBeTakenBackEvenThere', async () => {
  const world = await open();
  for (const next of ['Druga', 'Treća', 'Četvrta', null]) {
    await userEvent.keyboard('{ArrowRight}');
    await pressed(/^Sviđa mi se/);
    await userEvent.keyboard('n');
    if (next) await shown(next);
  }
  expect(await screen.findByText(/Svima je presuđeno/)).toBeVisible();
  await waitFor(() => expect(world.votes.size).toBe(4));
  await userEvent.keyboard('{Backspace}');
  expect(await shown('Četvrta')).toHaveFocus();
});

test('furtherPages_comeByThemselves', async () => {
  renderAt('/arena');
  await screen.findByRole('article');
  for (let i = 0; i < 24; i += 1) {
    await userEvent.click(await screen.findByRole('button', { name: 'Preskoči' }));
  }
  expect(await screen.findByRole('button', { name: 'Vrati 24 preskočene' })).toBeVisible();
});

test('next_comesByItself_butNotWhileOneRestsOnTheCounts', async () => {
  await open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await userEvent.hover(button(/^Sviđa mi se/), { pointerEventsCheck: 0 });
  await userEvent.keyboard('{ArrowRight}');
  await pressed(/^Sviđa mi se/);
  act(() => void vi.advanceTimersByTime(5000));
  expect(await shown('Prva')).toBeVisible();
  await userEvent.unhover(button(/^Sviđa mi se/));
  act(() => void vi.advanceTimersByTime(1500));
  expect(await shown('Druga')).toHaveFocus();
});

test('next_canBeKeptFromComingByItself', async () => {
  localStorage.setItem('arena-auto', 'off');
  await open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  await userEvent.keyboard('{ArrowRight}');
  await pressed(/^Sviđa mi se/);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(await shown('Prva')).toBeVisible();
});

test('lessMotion_waitsForAPress', async () => {
  await open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  await userEvent.keyboard('{ArrowRight}');
  await pressed(/^Sviđa mi se/);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(await shown('Prva')).toBeVisible();
  vi.restoreAllMocks();
});

test('refusedSuperlike_keepsWhatOneReadsNow', async () => {
  await open();
  server.use(http.put('*/api/v2/arena/:id/reaction', () => problem(409, 'superlike-used-up')));
  await userEvent.keyboard('{ArrowUp}');
  expect(await screen.findByText(/Superlajkovi za danas su potrošeni. Novi/)).toBeVisible();
  expect(button(/^Superlajk/)).toHaveAttribute('aria-pressed', 'false');
  expect(await shown('Prva')).toBeVisible();
});

test('letters_canBeSwitchedOff', async () => {
  await open();
  await userEvent.click(screen.getByText('Prečice'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Slova i razmak su prečice' }));
  await userEvent.click(screen.getByText('Prečice'));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('n');
  expect(await shown('Prva')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await pressed(/^Sviđa mi se/);
});
