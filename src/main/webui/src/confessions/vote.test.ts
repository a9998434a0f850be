import { expect, test } from 'vitest';
import { afterVote, share } from './vote';

const counts = { likes: 3, dislikes: 1, superlikes: 0 };

test.each([
  [null, 'LIKE', { likes: 4, dislikes: 1, superlikes: 0 }],
  ['LIKE', null, { likes: 2, dislikes: 1, superlikes: 0 }],
  ['LIKE', 'SUPERLIKE', { likes: 2, dislikes: 1, superlikes: 1 }],
  ['DISLIKE', 'DISLIKE', counts],
] as const)('afterVote_from_%s_to_%s', (from, to, expected) => {
  expect(afterVote(counts, from, to)).toEqual(expected);
});

test('share_countsASuperlikeAsFor', () => {
  expect(share({ likes: 1, dislikes: 2, superlikes: 1 })).toBe(0.5);
  expect(share({ likes: 0, dislikes: 0, superlikes: 0 })).toBe(0);
});
