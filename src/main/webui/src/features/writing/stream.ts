import type { GenerationEvent } from '@/api/generationEvents';
import type { GenerationStatus, GenerationView } from '@/api/types';

/** What is known of a generation that is being watched. */
export interface Stream {
  status: GenerationStatus;
  text: string;
  position: number | null;
  etaSeconds: number | null;
  reason: string | null;
  /** The text is void, but stays in view until the first piece of the new one. */
  stale: boolean;
  /** The connection is away, and is being made again. */
  lost: boolean;
}

export function streamOf(generation: GenerationView): Stream {
  const { status, text, position = null, etaSeconds = null, reason = null } = generation;
  return { status, text, position, etaSeconds, reason, stale: false, lost: false };
}

/** The stream after one more event. */
export function onEvent(stream: Stream, event: GenerationEvent): Stream {
  if (event.type === 'lost') return { ...stream, lost: true };
  const live: Stream = { ...stream, lost: false };
  switch (event.type) {
    case 'snapshot':
      return {
        status: event.status,
        text: event.text,
        position: event.position ?? null,
        etaSeconds: event.etaSeconds ?? null,
        reason: event.reason ?? null,
        stale: false,
        lost: false,
      };
    case 'queued':
      return { ...live, position: event.position, etaSeconds: event.etaSeconds };
    case 'started':
      return { ...live, status: 'RUNNING', position: null, etaSeconds: null };
    case 'token':
      return { ...live, text: stream.text.slice(0, event.offset) + event.piece, stale: false };
    case 'restarted':
      return { ...live, stale: true };
    case 'done':
      return { ...ended(live), status: 'DONE', text: event.text };
    case 'failed':
      return { ...ended(live), status: 'FAILED', reason: event.reason };
    case 'cancelled':
      return { ...ended(live), status: 'CANCELLED', reason: event.reason ?? null };
    default:
      // A newer server may say more than this page knows.
      return live;
  }
}

function ended(stream: Stream): Stream {
  return { ...stream, position: null, etaSeconds: null, stale: false };
}
