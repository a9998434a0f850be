import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderAt } from '@/mocks/renderAt';

test('landing_showsTwoWaysInAndTheWinner', async () => {
  renderAt('/');
  expect(screen.getByRole('link', { name: /Napiši i presudi/ })).toHaveAttribute('href', '/arena');
  expect(screen.getByRole('link', { name: /Čitaj najbolje/ })).toHaveAttribute(
    'href',
    '/ispovesti',
  );
  const winner = within(screen.getByRole('region', { name: 'Poslednji pobednik' }));
  expect(await winner.findByText(/24 za · 3 protiv/)).toBeVisible();
});

test('mainList_hasNoSuperlike', async () => {
  renderAt('/ispovesti');
  expect(await screen.findAllByRole('article')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /^Superlajk/ })).toBeNull();
});

test('unknownAddress_isNotFound', () => {
  renderAt('/nema/me');
  expect(screen.getByRole('heading', { name: /nema šta da se prizna/ })).toBeVisible();
});

test('themeSwitch_isRemembered', async () => {
  renderAt('/');
  await userEvent.click(screen.getByRole('button', { name: 'Ugasi svetlo' }));
  expect(document.documentElement).toHaveAttribute('data-bs-theme', 'dark');
  expect(localStorage.getItem('theme')).toBe('dark');
  expect(await screen.findByRole('button', { name: 'Upali svetlo' })).toBeVisible();
});
