import { expect, test } from 'vitest';
import { pauseAfter } from './pause';

test.each([
  [1, 500, 1000],
  [2, 1000, 2000],
  [4, 4000, 8000],
  [50, 15_000, 30_000],
])('pauseAfter_%i_failures_isSomewhereFrom_%i_to_%i', (failures, least, most) => {
  expect(pauseAfter(failures, () => 0)).toBe(least);
  expect(pauseAfter(failures, () => 1)).toBe(most);
});
