import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function first() {
  renderAt('/arena');
  return within((await screen.findAllByRole('article'))[0]!);
}

test('vote_isCounted_andTakenBackByPressingAgain', async () => {
  const card = await first();
  const like = card.getByRole('button', { name: /^Sviđa mi se/ });
  const before = Number(/\d+$/.exec(like.textContent)![0]);
  await userEvent.click(like);
  expect(like).toHaveAttribute('aria-pressed', 'true');
  expect(like).toHaveTextContent(String(before + 1));
  await userEvent.click(like);
  expect(like).toHaveAttribute('aria-pressed', 'false');
  expect(like).toHaveTextContent(String(before));
});

test('refusedVote_rollsBackWithAWord', async () => {
  server.use(http.put('*/api/v2/arena/:id/reaction', () => problem(409, 'superlike-used-up')));
  const card = await first();
  const superlike = card.getByRole('button', { name: /^Superlajk/ });
  await userEvent.click(superlike);
  expect(await screen.findByText(/Superlajk za danas je potrošen. Novi/)).toBeVisible();
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

test('emptyArena_invites', async () => {
  server.use(http.get('*/api/v2/arena', () => HttpResponse.json({ items: [], next: null })));
  renderAt('/arena');
  expect(await screen.findByRole('link', { name: 'Napiši prvu' })).toBeVisible();
});

test('brokenArena_canBeTriedAgain', async () => {
  server.use(http.get('*/api/v2/arena', () => problem(500, 'internal-error'), { once: true }));
  renderAt('/arena');
  await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(await screen.findAllByRole('article')).toHaveLength(10);
});
