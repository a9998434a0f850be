import { expect, test } from 'vitest';
import { confession } from '@/mocks/world';
import { freshOnes, goneOnes, withFresh } from './news';

const ones = (...ids: number[]) => ids.map((id) => confession(id));
const page = (ids: number[], next: string | null = null) => ({ items: ones(...ids), next });
const ids = (items: { id: number }[]) => items.map(({ id }) => id);

test.each([
  [[5, 4], [5, 4, 3], []],
  [
    [5, 4],
    [7, 6, 5],
    [7, 6],
  ],
  [
    [5, 4],
    [9, 8, 7],
    [9, 8, 7],
  ],
  [[], [2, 1], [2, 1]],
])('to_%j_thePage_%j_brings_%j', (loaded, newest, fresh) => {
  expect(ids(freshOnes(ones(...loaded), page(newest, 'more')))).toEqual(fresh);
});

test.each([
  ['nothing', [5, 4, 3], page([6, 5, 4], 'more'), []],
  ['oneBetweenOthers', [5, 4, 3], page([5, 3, 2], 'more'), [4]],
  ['oneAtTheEnd', [5, 4, 3], page([5, 4]), [3]],
  ['allOfThem', [5, 4], page([9, 8]), [5, 4]],
  ['perhapsAll', [5, 4], page([9, 8], 'more'), [5]],
])('gone_%s', (_, loaded, newest, gone) => {
  expect(ids(goneOnes(ones(...loaded), newest))).toEqual(gone);
});

test('withFresh_putsThemOnTop_andKeepsTheRest', () => {
  const list = { pages: [page([5, 4], 'a'), page([3])], pageParams: [undefined, 'a'] };
  const longer = withFresh(list, ones(7, 6));
  expect(longer.pages.map(({ items }) => ids(items))).toEqual([[7, 6], [5, 4], [3]]);
  expect(longer.pageParams).toEqual([undefined, undefined, 'a']);
});
