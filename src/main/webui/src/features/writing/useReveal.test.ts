import { expect, it } from 'vitest';
import { nextWord } from './useReveal';

it('goes from word to word and ends with the text', () => {
  const text = 'Kad  sam bila.';
  expect(nextWord(text, 0)).toBe(3);
  expect(nextWord(text, 3)).toBe(8);
  expect(nextWord(text, 8)).toBe(14);
  expect(nextWord(text, 14)).toBe(14);
});
