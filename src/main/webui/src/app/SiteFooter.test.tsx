import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '@/mocks/renderAt';

test.each(['/', '/arena', '/nema/me'])('footer_under_%s_leadsOn', async (path) => {
  renderAt(path);
  const footer = within(await screen.findByRole('navigation', { name: 'O ovom mestu' }));
  const ways = footer.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(ways).toEqual(['/o-sajtu', '/pravila', '/privatnost', '/runde', '/kutak', '/feed.atom']);
});

test('corner_isInTheTopBarToo', () => {
  renderAt('/');
  const bar = within(screen.getByRole('banner'));
  expect(bar.getByRole('link', { name: 'Moj kutak' })).toHaveAttribute('href', '/kutak');
});
