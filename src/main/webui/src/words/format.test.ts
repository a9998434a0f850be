import { expect, test } from 'vitest';
import { wordsOf } from '@/mocks/wordsOf';
import { ago, clock, codePoints, inWords, typographic } from './format';
import { speak } from './i18n';

const NOW = Date.parse('2030-01-02T00:00:00Z');

test.each([
  ['sr-Latn', 'pre 3 sata', 'upravo sada'],
  ['sr-Cyrl', 'пре 3 сата', 'управо сада'],
  ['en', '3 hours ago', 'just now'],
] as const)('ago_in_%s', async (language, hours, now) => {
  await speak(language);
  const words = wordsOf(language);
  expect(ago(words, '2030-01-01T21:00:00Z', NOW)).toBe(hours);
  expect(ago(words, '2030-01-02T00:00:10Z', NOW)).toBe(now);
});

test('inWords_goesUpToNine', () => {
  expect([1, 9, 10, 1200].map((n) => inWords(wordsOf(), n))).toEqual([
    'jedna',
    'devet',
    '10',
    '1.200',
  ]);
});

test('clock_showsHoursOnlyWhereThereAreSome', () => {
  expect(clock(65)).toBe('1:05');
  expect(clock(3665)).toBe('1:01:05');
});

test('typographic_keepsTheLength', () => {
  const text = 'Rekla je "nemoj" i otišla.';
  expect(typographic(text)).toBe('Rekla je „nemoj“ i otišla.');
  expect(typographic(text)).toHaveLength(text.length);
});

test('codePoints_countsAnEmojiOnce', () => {
  expect(codePoints('a🙂')).toBe(2);
});
