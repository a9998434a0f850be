import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function first() {
  renderAt('/arena?prikaz=lista');
  return within((await screen.findAllByRole('article'))[0]!);
}

test('vote_isCounted_andTakenBackByPressingAgain', async () => {
  const card = await first();
  const like = card.getByRole('button', { name: /^Sviđa mi se/ });
  await userEvent.click(like);
  expect(like).toHaveAttribute('aria-pressed', 'true');
  expect(like).toHaveTextContent(/1$/);
  await userEvent.click(like);
  expect(like).toHaveAttribute('aria-pressed', 'false');
});

test('counts_areToldOnlyAfterOnesOwnVote', async () => {
  const card = await first();
  const counts = () => card.getAllByRole('button', { pressed: false }).map((b) => b.textContent);
  expect(counts().join('')).not.toMatch(/\d/);
  await userEvent.click(card.getByRole('button', { name: /^Ne sviđa mi se/ }));
  await waitFor(() => expect(counts().every((text) => /\d$/.test(text))).toBe(true));
  expect(card.getByText(/^\d+% za$/)).toBeVisible();
});

test('refusedVote_rollsBackWithAWord', async () => {
  server.use(http.put('*/api/v2/arena/:id/reaction', () => problem(409, 'superlike-used-up')));
  const card = await first();
  const superlike = card.getByRole('button', { name: /^Superlajk/ });
  await userEvent.click(superlike);
  expect(await screen.findByText(/Superlajkovi za danas su potrošeni. Novi/)).toBeVisible();
  expect(superlike).toHaveAttribute('aria-pressed', 'false');
});

test('ownVotes_areShownAfterAVisit', async () => {
  server.use(
    http.get('*/api/v2/me/reactions', () =>
      HttpResponse.json({ items: [{ id: 60, reaction: 'DISLIKE' }] }),
    ),
  );
  const card = await first();
  const dislike = card.getByRole('button', { name: /^Ne sviđa mi se/ });
  await waitFor(() => expect(dislike).toHaveAttribute('aria-pressed', 'true'));
});

test('more_isLoadedToTheEnd', async () => {
  await first();
  await userEvent.click(await screen.findByRole('button', { name: 'Učitaj još' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Učitaj još' }));
  expect(await screen.findByText(/To su sve/)).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(24);
});

test.each(['/arena', '/arena?prikaz=lista'])('emptyArena_%s_invites', async (address) => {
  server.use(http.get('*/api/v2/arena', () => HttpResponse.json({ items: [], next: null })));
  renderAt(address);
  expect(await screen.findByRole('link', { name: 'Napiši prvu' })).toBeVisible();
});

test.each([
  ['/arena', 1],
  ['/arena?prikaz=lista', 10],
])('brokenArena_%s_canBeTriedAgain', async (address, shown) => {
  let broken = true;
  server.use(
    http.get('*/api/v2/arena', () => (broken ? problem(500, 'internal-error') : undefined)),
  );
  renderAt(address);
  const retry = await screen.findByRole('button', { name: 'Probaj opet' });
  broken = false;
  await userEvent.click(retry);
  expect(await screen.findAllByRole('article')).toHaveLength(shown);
});

test('view_isRememberedOnTheDevice', async () => {
  renderAt('/arena');
  await userEvent.click(await screen.findByRole('link', { name: 'Lista' }));
  expect(await screen.findAllByRole('article')).toHaveLength(10);
  cleanup();
  renderAt('/arena');
  expect(await screen.findAllByRole('article')).toHaveLength(10);
  expect(screen.getByRole('link', { name: 'Lista' })).toHaveAttribute('aria-current', 'page');
});
