import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { BrokenBoundary } from './BrokenBoundary';

function Breaks(): never {
  throw new Error('on purpose');
}

test('whatBreaks_leavesAPageWithAWayOn', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <BrokenBoundary>
      <Breaks />
    </BrokenBoundary>,
  );
  expect(screen.getByRole('heading', { name: 'Nešto je puklo' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Osveži' })).toBeVisible();
});
