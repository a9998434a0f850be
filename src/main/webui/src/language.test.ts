import { expect, test } from 'vitest';
import { ago, clock, codePoints, plural, typographic } from './language';
import { texts } from './texts';

test.each([
  [1, 'glas'],
  [3, 'glasa'],
  [5, 'glasova'],
  [11, 'glasova'],
  [21, 'glas'],
  [22, 'glasa'],
])('plural_%i_is_%s', (count, word) => {
  expect(plural(count, 'glas', 'glasa', 'glasova')).toBe(word);
});

test.each([
  [0, 'Ti si na redu'],
  [1, 'Pred tobom je jedna ispovest'],
  [2, 'Pred tobom su dve ispovesti'],
  [5, 'Pred tobom je pet ispovesti'],
  [22, 'Pred tobom su 22 ispovesti'],
])('turn_%i', (ahead, words) => {
  expect(texts.writing.turn(ahead)).toBe(words);
});

test('ago_speaksSerbian', () => {
  const now = Date.parse('2030-01-02T00:00:00Z');
  expect(ago('2030-01-01T21:00:00Z', now)).toBe('pre 3 sata');
  expect(ago('2030-01-02T00:00:10Z', now)).toBe('upravo sada');
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
