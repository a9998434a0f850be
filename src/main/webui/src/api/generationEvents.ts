import { ApiError } from './ApiError';
import { fetchGeneration } from './generations';
import type { GenerationStatus } from './types';

export interface Place {
  position: number | null;
  etaSeconds: number | null;
}

/** What the stream of a generation tells, and `lost` while the connection is away. */
export type GenerationEvent =
  | ({ type: 'snapshot'; status: GenerationStatus; text: string; reason: string | null } & Place)
  | ({ type: 'queued' } & Place)
  | { type: 'started' }
  | { type: 'token'; offset: number; piece: string }
  | { type: 'restarted' }
  | { type: 'done'; text: string }
  | { type: 'failed'; reason: string | null }
  | { type: 'cancelled'; reason: string | null }
  | { type: 'lost' };

const GOING_ON = ['snapshot', 'queued', 'started', 'token', 'restarted'] as const;
const LAST = ['done', 'failed', 'cancelled'] as const;
const RETRY_MS = 2000;

/** Follows a generation to its end, through lost connections. Returns what stops it. */
export function watchGeneration(id: number, tell: (event: GenerationEvent) => void): () => void {
  let source: EventSource;
  let timer: number | undefined;
  let stopped = false;

  function stop() {
    stopped = true;
    window.clearTimeout(timer);
    source.close();
  }

  function open() {
    source = new EventSource(`/api/v2/generations/${id}/events`);
    const parse = (type: string, message: MessageEvent<string>) =>
      tell({ type, ...(JSON.parse(message.data) as object) } as GenerationEvent);
    for (const type of GOING_ON) {
      source.addEventListener(type, (message) => parse(type, message));
    }
    for (const type of LAST) {
      source.addEventListener(type, (message) => {
        stop();
        parse(type, message);
      });
    }
    source.onerror = () => {
      tell({ type: 'lost' });
      // After a cut the browser connects again by itself; after a refusal it gives up, and this goes on.
      if (source.readyState === EventSource.CLOSED) {
        timer = window.setTimeout(retry, RETRY_MS);
      }
    };
  }

  async function retry() {
    const gone = await fetchGeneration(id).then(
      () => false,
      (error: unknown) => error instanceof ApiError && error.status === 404,
    );
    if (stopped) return;
    if (gone) {
      tell({ type: 'cancelled', reason: null });
    } else {
      open();
    }
  }

  open();
  return stop;
}
