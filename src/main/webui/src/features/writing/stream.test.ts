import { describe, expect, it } from 'vitest';
import { apply, type StreamEvent, type Writing } from './stream';

const queued: Writing = { status: 'QUEUED', text: '', voided: false, position: 2, etaSeconds: 3 };

const after = (...events: StreamEvent[]) => events.reduce(apply, queued);

describe('the event stream', () => {
  it('joins pieces', () => {
    const writing = after(
      { name: 'started', data: {} },
      { name: 'token', data: { offset: 0, piece: 'Kad sam' } },
      { name: 'token', data: { offset: 7, piece: ' bila' } },
    );
    expect(writing).toMatchObject({ status: 'RUNNING', text: 'Kad sam bila' });
  });

  it('keeps the void text until the next piece comes', () => {
    const restarted = after(
      { name: 'token', data: { offset: 0, piece: 'Prvi' } },
      { name: 'restarted', data: {} },
    );
    expect(restarted.text).toBe('Prvi');
    expect(apply(restarted, { name: 'token', data: { offset: 0, piece: 'Drugi' } }).text).toBe('Drugi');
  });

  it('lets a new snapshot repair everything', () => {
    const writing = after(
      { name: 'token', data: { offset: 0, piece: 'Pola' } },
      { name: 'snapshot', data: { status: 'RUNNING', text: 'Cela reč', position: 0, etaSeconds: 1 } },
    );
    expect(writing.text).toBe('Cela reč');
  });

  it('believes the end', () => {
    const writing = after(
      { name: 'token', data: { offset: 0, piece: 'A' } },
      { name: 'done', data: { text: 'Abc.' } },
    );
    expect(writing).toMatchObject({ status: 'DONE', text: 'Abc.' });
    expect(after({ name: 'failed', data: { reason: 'x' } }).status).toBe('FAILED');
    expect(after({ name: 'cancelled', data: {} }).status).toBe('CANCELLED');
  });

  it('moves in the queue', () => {
    expect(after({ name: 'queued', data: { position: 1, etaSeconds: 2 } })).toMatchObject({ position: 1 });
  });
});
