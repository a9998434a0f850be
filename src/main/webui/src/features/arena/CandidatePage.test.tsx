import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '@/mocks/renderAt';

test('candidate_isShownWithItsVotes', async () => {
  renderAt('/arena/60');
  expect(await screen.findByRole('article')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Superlajk/ })).toBeVisible();
});

test('promotedOne_isFollowedToTheMainList', async () => {
  const place = renderAt('/arena/12');
  await waitFor(() => expect(place.path).toBe('/ispovesti/12'));
  expect(await screen.findByText(/pobedila svoju rundu/)).toBeVisible();
});

test('lostOne_hasAScreenOfItsOwn', async () => {
  renderAt('/arena/1');
  expect(await screen.findByRole('heading', { name: /izgubila svoju rundu/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Vidi ko je sada u areni' })).toBeVisible();
});

test('unknownOne_saysSo', async () => {
  renderAt('/arena/999');
  expect(await screen.findByRole('heading', { name: 'Te ispovesti nema' })).toBeVisible();
});
