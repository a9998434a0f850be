import { expect, test } from 'vitest';
import { swiped, threshold } from './swipe';

test.each([
  [200, 72],
  [344, 96.32],
  [1000, 140],
])('threshold_ofWidth_%i_is_%d', (width, distance) => {
  expect(threshold(width)).toBeCloseTo(distance);
});

test.each([
  [0, null],
  [95, null],
  [-95, null],
  [97, 'LIKE'],
  [-97, 'DISLIKE'],
])('swipeBy_%i_is_%s', (dx, verdict) => {
  expect(swiped(dx, 344)).toBe(verdict);
});
