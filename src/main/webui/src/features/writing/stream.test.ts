import { expect, test } from 'vitest';
import type { GenerationEvent } from '@/api/generationEvents';
import { onEvent, streamOf, type Stream } from './stream';

const queued = streamOf({
  id: 1,
  status: 'QUEUED',
  prefix: 'Kad sam',
  mood: 'USUAL',
  text: '',
  position: 2,
  waitFrom: 6,
  waitTo: 11,
  createdAt: '2030-01-01T00:00:00Z',
});

const PLACE = { type: 'queued', position: 1, waitFrom: 3, waitTo: 5 } as const;
const NOWHERE = { position: null, waitFrom: null, waitTo: null };

function snapshot(status: 'QUEUED' | 'RUNNING', text: string): GenerationEvent {
  return { type: 'snapshot', status, text, reason: null, ...NOWHERE };
}

function after(start: Stream, ...events: GenerationEvent[]): Stream {
  return events.reduce(onEvent, start);
}

test('tokens_areAppendedAtTheirOffset', () => {
  const stream = after(
    queued,
    { type: 'started' },
    { type: 'token', offset: 0, piece: 'Kad sam' },
    { type: 'token', offset: 7, piece: ' bila' },
  );
  expect(stream).toMatchObject({ status: 'RUNNING', text: 'Kad sam bila', position: null });
});

test('token_sentTwice_isShownOnce', () => {
  const piece = { type: 'token', offset: 0, piece: 'Kad' } as const;
  expect(after(queued, piece, piece).text).toBe('Kad');
});

test('queued_movesThePlace', () => {
  const stream = after(queued, PLACE);
  expect(stream).toMatchObject({ status: 'QUEUED', position: 1, waitFrom: 3, waitTo: 5 });
});

test('snapshot_replacesWhateverWasThere', () => {
  const stream = after(
    queued,
    { type: 'token', offset: 0, piece: 'Nešto drugo' },
    { type: 'lost' },
    snapshot('RUNNING', 'Kad sam'),
  );
  expect(stream).toMatchObject({ status: 'RUNNING', text: 'Kad sam', lost: false, stale: false });
});

const half: GenerationEvent[] = [{ type: 'started' }, { type: 'token', offset: 0, piece: 'Staro' }];

test('restarted_keepsTheOldTextUntilTheNewBegins', () => {
  const old = after(queued, ...half, { type: 'restarted' });
  expect(old).toMatchObject({ text: 'Staro', stale: true });
  const fresh = after(old, { type: 'token', offset: 0, piece: 'No' });
  expect(fresh).toMatchObject({ text: 'No', stale: false, again: false });
});

test.each([PLACE, { type: 'started' } as const])(
  'restartedThen_$type_takesTheTextAwayAndStartsAgain',
  (next) => {
    const stream = after(queued, ...half, { type: 'restarted' }, next);
    expect(stream).toMatchObject({ text: '', stale: false, again: true });
    const more: GenerationEvent[] = [
      { type: 'started' },
      { type: 'token', offset: 0, piece: 'No' },
    ];
    expect(after(stream, ...more)).toMatchObject({ status: 'RUNNING', text: 'No', again: true });
  },
);

test('restartedThenQueued_waitsInItsPlace', () => {
  const stream = after(queued, ...half, { type: 'restarted' }, PLACE);
  expect(stream).toMatchObject({ status: 'QUEUED', position: 1, waitFrom: 3, waitTo: 5 });
});

test('snapshotThatWaits_ofOneThatWasBegun_startsAgain', () => {
  const stream = after(queued, ...half, { type: 'lost' }, snapshot('QUEUED', ''));
  expect(stream).toMatchObject({ status: 'QUEUED', text: '', again: true });
});

test('snapshotThatWaits_ofOneThatWaits_doesNotStartAgain', () => {
  expect(after(queued, snapshot('QUEUED', '')).again).toBe(false);
});

test('snapshotThatKnowsLess_takesNothingAway', () => {
  const stream = after(queued, ...half, { type: 'lost' }, snapshot('RUNNING', 'St'));
  expect(stream.text).toBe('Staro');
  expect(after(stream, { type: 'token', offset: 2, piece: 'aro i još' }).text).toBe('Staro i još');
});

test('done_hasTheLastWord', () => {
  const stream = after(
    queued,
    { type: 'token', offset: 0, piece: 'Kad sma' },
    { type: 'done', text: 'Kad sam.' },
  );
  expect(stream).toMatchObject({ status: 'DONE', text: 'Kad sam.', position: null });
});

test('failed_keepsTheReason', () => {
  const stream = after(queued, { type: 'failed', reason: 'out of memory' });
  expect(stream).toMatchObject({ status: 'FAILED', reason: 'out of memory' });
});

test('cancelled_keepsTheReason', () => {
  const stream = after(queued, { type: 'cancelled', reason: 'ABANDONED' });
  expect(stream).toMatchObject({ status: 'CANCELLED', reason: 'ABANDONED', position: null });
});

test('lost_showsUntilTheNextEvent', () => {
  const lost = after(queued, { type: 'lost' });
  expect(lost.lost).toBe(true);
  expect(after(lost, { type: 'started' }).lost).toBe(false);
  expect(after(lost, { type: 'connected' })).toEqual(queued);
});
