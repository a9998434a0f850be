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
  etaSeconds: 6,
  createdAt: '2030-01-01T00:00:00Z',
});

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
  const stream = after(queued, { type: 'queued', position: 1, etaSeconds: 3 });
  expect(stream).toMatchObject({ status: 'QUEUED', position: 1, etaSeconds: 3 });
});

test('snapshot_replacesWhateverWasThere', () => {
  const stream = after(
    queued,
    { type: 'token', offset: 0, piece: 'Nešto drugo' },
    { type: 'lost' },
    {
      type: 'snapshot',
      status: 'RUNNING',
      text: 'Kad sam',
      position: 0,
      etaSeconds: 1,
      reason: null,
    },
  );
  expect(stream).toMatchObject({ status: 'RUNNING', text: 'Kad sam', lost: false, stale: false });
});

test('restarted_keepsTheOldTextUntilTheNewBegins', () => {
  const old = after(queued, { type: 'token', offset: 0, piece: 'Staro' }, { type: 'restarted' });
  expect(old).toMatchObject({ text: 'Staro', stale: true });
  const fresh = after(old, { type: 'token', offset: 0, piece: 'No' });
  expect(fresh).toMatchObject({ text: 'No', stale: false });
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
});
