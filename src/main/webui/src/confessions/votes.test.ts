import { expect, it } from 'vitest';
import { texts } from '../texts';
import { ago } from '../ui/time';
import { playfulWords } from './playfulWords';
import { moved } from './useVote';

it('moves the counts by what one vote changes', () => {
  const counts = { likes: 2, dislikes: 1, superlikes: 0 };
  expect(moved(counts, null, 'LIKE')).toEqual({ likes: 3, dislikes: 1, superlikes: 0 });
  expect(moved(counts, 'LIKE', 'SUPERLIKE')).toEqual({ likes: 1, dislikes: 1, superlikes: 1 });
  expect(moved(counts, 'DISLIKE', null)).toEqual({ likes: 2, dislikes: 0, superlikes: 0 });
});

it('gives a confession the same words every time, and neighbours different ones', () => {
  expect(playfulWords(41)).toEqual(playfulWords(41));
  const likes = new Set(Array.from({ length: 20 }, (_, id) => playfulWords(id).like));
  expect(likes.size).toBeGreaterThan(4);
  expect(playfulWords(Number.MAX_SAFE_INTEGER).like).toBeTruthy();
});

it('counts as Serbian does', () => {
  expect(texts.writing.ahead(0)).toBe('Ti si na redu.');
  expect(texts.writing.ahead(1)).toBe('Pred tobom je 1 ispovest.');
  expect(texts.writing.ahead(3)).toBe('Pred tobom su 3 ispovesti.');
  expect(texts.writing.ahead(12)).toBe('Pred tobom je 12 ispovesti.');
  expect(texts.writing.wait(21)).toBe('Sledeća za 21 sekundu');
});

it('tells how long ago', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  expect(ago('2026-11-26T11:55:00Z', now)).toBe('pre 5 minuta');
  expect(ago('2026-11-25T11:55:00Z', now)).toBe('juče');
});
