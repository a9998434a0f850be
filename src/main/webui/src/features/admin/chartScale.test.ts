import { expect, test } from 'vitest';
import { linePath, stacked, topFor } from './chartScale';

test('scale_hasRoom_andAWholeMiddle', () => {
  for (const [most, top] of [
    [0, 2],
    [0.4, 2],
    [2, 2],
    [3, 4],
    [9, 10],
    [11, 20],
    [41, 60],
    [100, 200],
    [201, 400],
    [1_000_000, 2_000_000],
  ] as const) {
    expect(topFor(most), `for ${most}`).toBe(top);
    expect(Number.isInteger(topFor(most) / 2)).toBe(true);
  }
});

test('line_isBrokenWhereNobodyLooked', () => {
  expect(linePath([0, 5, null, 10], 10)).toBe('M12.5 100h0L37.5 50M87.5 0h0');
  expect(linePath([null, null], 10)).toBe('');
});

test('stack_beginsWhereTheOneBelowEnds', () => {
  expect(
    stacked([
      [1, 2],
      [3, null],
      [5, 6],
    ]),
  ).toEqual([
    [0, 0],
    [1, 2],
    [4, 2],
  ]);
});
