import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { handlers } from '@/mocks/handlers';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { createWorld, said } from '@/mocks/world';

const comments = () => screen.findAllByRole('article', { name: /^Komentar/ });
const first = async () => within((await comments())[0]!);
const like = async () => (await first()).getByRole('button', { name: /^Sviđa mi se/ });

function withComments(...given: Parameters<typeof said>[]) {
  const world = createWorld();
  world.comments = given.map((each) => said(...each));
  world.list[0]!.comments = given.length;
  server.use(...handlers(world));
}

test('none_invites', async () => {
  withComments();
  renderAt('/ispovesti/12');
  expect(await screen.findByText(/Mašina se pravi da joj je svejedno, a čeka/)).toBeVisible();
});

test('more_areLoadedByAButton', async () => {
  withComments(
    ...Array.from({ length: 12 }, (_, i) => [600 - i, 12, 'Eto.'] as [number, number, string]),
  );
  renderAt('/ispovesti/12');
  expect(await comments()).toHaveLength(10);
  await userEvent.click(screen.getByRole('button', { name: 'Još komentara' }));
  await waitFor(async () => expect(await comments()).toHaveLength(12));
  expect(screen.queryByRole('button', { name: 'Još komentara' })).toBeNull();
});

test('best_comeFirstByChoice', async () => {
  const world = createWorld();
  world.comments[1]!.likes = 9;
  server.use(...handlers(world));
  renderAt('/ispovesti/12');
  await comments();
  await userEvent.click(screen.getByRole('button', { name: 'Najbolji' }));
  await waitFor(async () => expect((await comments())[0]).toHaveTextContent('Ma hajde.'));
  expect(screen.getByRole('button', { name: 'Najbolji' })).toHaveAttribute('aria-pressed', 'true');
});

test('vote_isCounted_andTakenBack', async () => {
  renderAt('/ispovesti/12');
  await userEvent.click(await like());
  await waitFor(async () => expect(await like()).toHaveAttribute('aria-pressed', 'true'));
  expect(await like()).toHaveTextContent(/3$/);
  await userEvent.click(await like());
  await waitFor(async () => expect(await like()).toHaveAttribute('aria-pressed', 'false'));
  expect(await like()).toHaveTextContent(/2$/);
});

test('refusedVote_rollsBackWithAWord', async () => {
  server.use(http.put('*/api/v2/comments/:id/reaction', () => problem(410, 'hidden')));
  renderAt('/ispovesti/12');
  await userEvent.click(await like());
  expect(await screen.findByText(/Glas nije zapisan. Moderatori su ovo/)).toBeVisible();
  expect(await like()).toHaveAttribute('aria-pressed', 'false');
  expect(await like()).toHaveTextContent(/2$/);
});

test('ownVotes_areShownAfterAVisit', async () => {
  server.use(
    http.get('*/api/v2/me/comment-reactions', () =>
      HttpResponse.json({ items: [{ id: 502, reaction: 'DISLIKE', mine: false }] }),
    ),
  );
  renderAt('/ispovesti/12');
  const dislike = (await first()).getByRole('button', { name: /^Ne sviđa mi se/ });
  await waitFor(() => expect(dislike).toHaveAttribute('aria-pressed', 'true'));
});

test('othersComment_cannotBeDeleted', async () => {
  renderAt('/ispovesti/12');
  await comments();
  expect(screen.queryByRole('button', { name: 'Obriši' })).toBeNull();
});

test('ownComment_isDeletedAfterAQuestion', async () => {
  withComments([502, 12, 'Moje.', 'me'], [501, 12, 'Tuđe.']);
  renderAt('/ispovesti/12');
  await userEvent.click(await screen.findByRole('button', { name: 'Obriši' }));
  await userEvent.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText('Komentar je obrisan.')).toBeVisible();
  expect(await comments()).toHaveLength(1);
  const heading = screen.getByRole('heading', { name: 'Komentari (1)' });
  expect(heading).toHaveFocus();
});

test.each(['{Escape}', '{Enter}'])('question_isLeftBy_%s_andTheFocusGoesBack', async (key) => {
  withComments([502, 12, 'Moje.', 'me']);
  renderAt('/ispovesti/12');
  await userEvent.click(await screen.findByRole('button', { name: 'Obriši' }));
  expect(screen.getByRole('button', { name: 'Ipak neka' })).toHaveFocus();
  await userEvent.keyboard(key);
  expect(screen.getByRole('button', { name: 'Obriši' })).toHaveFocus();
  expect(await comments()).toHaveLength(1);
});

test('failedDeletion_saysWhy_andKeepsTheComment', async () => {
  withComments([502, 12, 'Moje.', 'me']);
  server.use(http.delete('*/api/v2/comments/502', () => problem(500, 'internal-error')));
  renderAt('/ispovesti/12');
  await userEvent.click(await screen.findByRole('button', { name: 'Obriši' }));
  await userEvent.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText(/^Komentar nije obrisan. Nešto je puklo/)).toBeVisible();
  expect(await comments()).toHaveLength(1);
});

test('brokenComments_canBeTriedAgain', async () => {
  server.use(
    http.get('*/api/v2/confessions/12/comments', () => problem(500, 'internal-error'), {
      once: true,
    }),
  );
  renderAt('/ispovesti/12');
  await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(await comments()).toHaveLength(2);
});

test('linkToComments_movesTheFocusThere', async () => {
  renderAt('/ispovesti');
  await userEvent.click(await screen.findByRole('link', { name: '2 komentara' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: /^Komentari/ })).toHaveFocus());
});
