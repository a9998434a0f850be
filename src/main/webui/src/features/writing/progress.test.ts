import { expect, test } from 'vitest';
import { wordsOf } from '@/mocks/wordsOf';
import { progressLine, progressPhase, waitLine } from './progress';
import type { Stream } from './stream';

const waiting: Stream = {
  status: 'QUEUED',
  text: '',
  position: 2,
  waitFrom: 12,
  waitTo: 17,
  reason: null,
  stale: false,
  again: false,
  lost: false,
};

test.each([
  [0, 1, 'za nekoliko sekundi'],
  [2, 5, 'za nekoliko sekundi'],
  [2, 8, 'do oko 10 sekundi'],
  [12, 17, 'oko 10–20 sekundi'],
  [31, 68, 'oko 30–70 sekundi'],
  [50, 170, 'do oko 3 minuta'],
  [180, 180, 'oko 3 minuta'],
  [200, 400, 'oko 3–7 minuta'],
  [4000, 9000, 'duže od sat vremena'],
  [null, null, 'a mašina se tek budi'],
])('wait_from_%s_to_%s_is_%s', (waitFrom, waitTo, words) => {
  expect(waitLine(wordsOf(), { position: 1, waitFrom, waitTo }).replace('\u00a0', ' ')).toBe(words);
});

test.each([
  [0, 'Ti si na redu, oko 10–20 sekundi'],
  [1, 'Pred tobom je jedna ispovest, oko 10–20 sekundi'],
  [2, 'Pred tobom su dve ispovesti, oko 10–20 sekundi'],
  [5, 'Pred tobom je pet ispovesti, oko 10–20 sekundi'],
  [22, 'Pred tobom su 22 ispovesti, oko 10–20 sekundi'],
])('line_of_%i_ahead', (position, words) => {
  const line = progressLine(wordsOf(), { ...waiting, position }, false);
  expect(line.replace('\u00a0', ' ')).toBe(words);
});

test('line_whenItStartsAgain_saysSoFirst', () => {
  expect(progressLine(wordsOf(), { ...waiting, again: true }, false)).toMatch(
    /^Mašina je zastala usred reči, pa kreće ispočetka\. Pred tobom su dve/,
  );
});

test('phase_ofALongWait_changesOnlyWhenHalfOfThemAreGone', () => {
  const places = Array.from({ length: 200 }, (_, i) => 200 - i);
  const phases = places.map((position) => progressPhase({ ...waiting, position }, false));
  expect(new Set(phases).size).toBe(8);
  const next = { ...waiting, position: 0 };
  expect(phases).not.toContain(progressPhase(next, false));
  expect(progressPhase({ ...next, waitTo: 3 }, false)).toBe(progressPhase(next, false));
});
