import { expect, test } from 'vitest';
import { withoutDoubles } from './withoutDoubles';

const pages = (...ids: number[][]) => ({
  pages: ids.map((page) => ({ items: page.map((id) => ({ id })) })),
  pageParams: ids.map((_, i) => i),
});

test.each([
  [
    [[3, 2], [1]],
    [[3, 2], [1]],
  ],
  [
    [
      [3, 2],
      [2, 1],
    ],
    [[3, 2], [1]],
  ],
  [
    [[3, 2], [3], [1]],
    [[3, 2], [], [1]],
  ],
])('%j_becomes_%j', (given, kept) => {
  expect(withoutDoubles(pages(...given))).toEqual(pages(...kept));
});
