import { expect, test } from 'vitest';
import { viewOf } from './view';

test.each([
  [null, null, 'jedna'],
  [null, 'lista', 'lista'],
  ['jedna', 'lista', 'jedna'],
  ['lista', null, 'lista'],
  ['svakakva', 'lista', 'lista'],
  ['svakakva', 'nikakva', 'jedna'],
])('view_ofAddress_%s_andMemory_%s_is_%s', (address, remembered, view) => {
  expect(viewOf(address, remembered)).toBe(view);
});
