import { expect, test } from 'vitest';
import { wordsOf } from '@/mocks/wordsOf';
import { commentHint, tidied } from './commentHint';

const hint = (text: string) => commentHint(wordsOf(), text);
const lines = (count: number) => Array.from({ length: count }, () => 'red').join('\n');

test.each([
  ['  a  ', 'a'],
  ['a\r\nb', 'a\nb'],
  ['a\n\n\n\nb', 'a\n\nb'],
  ['\n a \n', 'a'],
])('%j_isTidiedTo_%j', (text, tidy) => {
  expect(tidied(text)).toBe(tidy);
});

test.each(['', 'Tačno.', 'a'.repeat(500), '🙂'.repeat(500), lines(10), `${lines(10)}\n\n`])(
  'fine_%#',
  (text) => {
    expect(hint(text)).toEqual({ text: 'Lepo s mašinom, a s ljudima još lepše.', wrong: false });
  },
);

test('tooLong_tellsByHowMuch', () => {
  expect(hint('🙂'.repeat(502))).toEqual({ text: 'Predugačko za 2 znaka.', wrong: true });
});

test('tooManyLines_areTold', () => {
  expect(hint(lines(11)).text).toMatch(/^Najviše deset redova/);
  expect(hint(lines(11)).wrong).toBe(true);
});
