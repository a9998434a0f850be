import type { GenerationEvent } from '@/api/generationEvents';
import type { GenerationStatus, GenerationView, Place } from '@/api/types';

/** What is known of a generation that is being watched. */
export interface Stream extends Place {
  status: GenerationStatus;
  text: string;
  reason: string | null;
  /** The text is void, but stays in view until it is known what comes instead. */
  stale: boolean;
  /** Whoever wrote it died with the text half written: it is written from the beginning. */
  again: boolean;
  /** The connection is away, and is being made again. */
  lost: boolean;
}

const NOWHERE: Place = { position: null, waitFrom: null, waitTo: null };

export function streamOf(generation: GenerationView): Stream {
  const { status, text, reason = null } = generation;
  const place = placeOf(generation);
  return { status, text, ...place, reason, stale: false, again: false, lost: false };
}

/** The stream after one more event. */
export function onEvent(stream: Stream, event: GenerationEvent): Stream {
  if (event.type === 'lost') return { ...stream, lost: true };
  const live: Stream = { ...stream, lost: false };
  switch (event.type) {
    case 'snapshot':
      return onSnapshot(live, event);
    case 'queued': {
      const waiting = stream.status === 'QUEUED' ? live : fromTheBeginning(live);
      return { ...waiting, status: 'QUEUED', ...placeOf(event) };
    }
    case 'started':
      return { ...(stream.stale ? fromTheBeginning(live) : live), status: 'RUNNING', ...NOWHERE };
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

function onSnapshot(stream: Stream, event: GenerationEvent & { type: 'snapshot' }): Stream {
  const { status, text, reason = null } = event;
  // A website that has just started may know less than it has shown before; the next piece brings the rest.
  const known = status === 'RUNNING' && stream.text.startsWith(text) ? stream.text : text;
  const again = stream.again || (status === 'QUEUED' && stream.status === 'RUNNING');
  return { ...stream, status, text: known, ...placeOf(event), reason, stale: false, again };
}

function fromTheBeginning(stream: Stream): Stream {
  return { ...stream, text: '', stale: false, again: true };
}

function ended(stream: Stream): Stream {
  return { ...stream, ...NOWHERE, stale: false };
}

function placeOf({ position = null, waitFrom = null, waitTo = null }: Partial<Place>): Place {
  return { position, waitFrom, waitTo };
}
