import type { Generation } from '../../api/client';

/** What a page knows of a generation from its event stream. */
export interface Writing {
  status: Generation['status'];
  text: string;
  /** After "restarted" the shown text is void, and stays until the next piece replaces it, so that nothing flashes. */
  voided: boolean;
  position: number | null;
  etaSeconds: number | null;
}

export type StreamEvent =
  | { name: 'snapshot'; data: Pick<Writing, 'status' | 'text' | 'position' | 'etaSeconds'> }
  | { name: 'queued'; data: { position: number; etaSeconds: number } }
  | { name: 'started'; data: object }
  | { name: 'token'; data: { offset: number; piece: string } }
  | { name: 'restarted'; data: object }
  | { name: 'done'; data: { text: string } }
  | { name: 'failed'; data: { reason: string } }
  | { name: 'cancelled'; data: object };

export const eventNames = [
  'snapshot',
  'queued',
  'started',
  'token',
  'restarted',
  'done',
  'failed',
  'cancelled',
] as const satisfies StreamEvent['name'][];

export const isFinal = (status: Writing['status']) =>
  status === 'DONE' || status === 'FAILED' || status === 'CANCELLED';

export function fromGeneration(generation: Generation): Writing {
  return {
    status: generation.status,
    text: generation.text,
    voided: false,
    position: generation.position ?? null,
    etaSeconds: generation.etaSeconds ?? null,
  };
}

export function apply(writing: Writing, event: StreamEvent): Writing {
  switch (event.name) {
    case 'snapshot':
      return { ...event.data, voided: false };
    case 'queued':
      return { ...writing, ...event.data };
    case 'started':
      return { ...writing, status: 'RUNNING' };
    case 'token': {
      const kept = writing.voided ? '' : writing.text.slice(0, event.data.offset);
      return { ...writing, status: 'RUNNING', voided: false, text: kept + event.data.piece };
    }
    case 'restarted':
      return { ...writing, voided: true };
    case 'done':
      return { ...writing, status: 'DONE', voided: false, text: event.data.text };
    case 'failed':
      return { ...writing, status: 'FAILED' };
    case 'cancelled':
      return { ...writing, status: 'CANCELLED' };
  }
}
