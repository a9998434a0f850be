import { expect, test } from 'vitest';
import type { RoundSettings } from '@/api/types';
import { KNOBS, SETTINGS } from '@/mocks/tuning';
import { changes, draftOf, read } from './knobs';

const draft = draftOf(SETTINGS);
const withNumber = (field: keyof typeof draft.numbers, text: string) => ({
  ...draft,
  numbers: { ...draft.numbers, [field]: text },
});

test('draft_saysWhatItWasMadeOf', () => {
  expect(read(draft, KNOBS).settings).toEqual(SETTINGS);
  expect(draft.numbers.leastAgeSeconds).toBe('12');
  expect(draft.numbers.leastScore).toBe('');
});

test('commaAndMinus_areUnderstood', () => {
  expect(read(withNumber('leastScore', '−0,5'), KNOBS).settings?.leastScore).toBe(-0.5);
  expect(read(withNumber('leastAgeSeconds', '1,5'), KNOBS).settings?.leastAgeSeconds).toBe(5400);
});

test.each([
  ['promoted', ''],
  ['promoted', '0'],
  ['promoted', '1,5'],
  ['promoted', 'mnogo'],
  ['weights.like', '101'],
  ['confidence', '-1'],
] as const)('%s_%s_cannotBeRead', (field, text) => {
  expect(read(withNumber(field, text), KNOBS).unreadable).toEqual([field]);
});

test('changes_nameWhatIsOtherwise', () => {
  const other: RoundSettings = {
    ...SETTINGS,
    cron: '0 0 12 * * ?',
    leastScore: 1,
    weights: { ...SETTINGS.weights, like: 2 },
  };
  expect(changes(SETTINGS, other)).toEqual(['cron', 'leastScore', 'weights.like']);
  expect(changes(SETTINGS, SETTINGS)).toEqual([]);
});
