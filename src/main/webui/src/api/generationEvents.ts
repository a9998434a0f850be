import { ApiError } from './ApiError';
import { fetchGeneration } from './generations';
import { pauseAfter } from './pause';
import type { GenerationStatus, Place } from './types';

/** What the stream of a generation tells; `lost` and `connected` are of the connection itself. */
export type GenerationEvent =
  | ({ type: 'snapshot'; status: GenerationStatus; text: string; reason: string | null } & Place)
  | ({ type: 'queued' } & Place)
  | { type: 'started' }
  | { type: 'token'; offset: number; piece: string }
  | { type: 'restarted' }
  | { type: 'done'; text: string }
  | { type: 'failed'; reason: string | null }
  | { type: 'cancelled'; reason: string | null }
  | { type: 'lost' }
  | { type: 'connected' };

type Tell = (event: GenerationEvent) => void;

const LAST = ['done', 'failed', 'cancelled'];
const TOLD = ['snapshot', 'queued', 'started', 'token', 'restarted', ...LAST];

/** Follows a generation to its end, through lost connections. Returns what stops it. */
export function watchGeneration(id: number, tell: Tell): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let failures = 0;
  let stopped = false;

  function stop() {
    stopped = true;
    window.removeEventListener('online', open);
    window.clearTimeout(timer);
    source?.close();
  }

  function open() {
    window.clearTimeout(timer);
    source?.close();
    source = connect(id, heard, tryLater);
  }

  function heard(event: GenerationEvent) {
    if (event.type === 'connected') failures = 0;
    if (LAST.includes(event.type)) stop();
    tell(event);
  }

  function tryLater(retryAfter: number | null = null) {
    failures += 1;
    const pause = Math.max(pauseAfter(failures), (retryAfter ?? 0) * 1000);
    timer = window.setTimeout(() => void tryAgain(), pause);
  }

  // A stream that is refused does not say why; the ordinary answer does.
  async function tryAgain() {
    const refusal = await fetchGeneration(id).then(
      () => null,
      (error: ApiError) => error,
    );
    if (stopped) return;
    if (!refusal) open();
    else if (refusal.type === 'not-found') heard({ type: 'cancelled', reason: null });
    else tryLater(refusal.retryAfter);
  }

  // The network is back: no need to wait for the next try, and a connection from before may be dead without knowing.
  window.addEventListener('online', open);
  open();
  return stop;
}

/** One connection. After a cut the browser makes it again by itself; where it gives up, that is told to `refused`. */
function connect(id: number, heard: Tell, refused: () => void): EventSource {
  const source = new EventSource(`/api/v2/generations/${id}/events`);
  for (const type of TOLD) {
    source.addEventListener(type, (message: MessageEvent<string>) =>
      heard({ type, ...(JSON.parse(message.data) as object) } as GenerationEvent),
    );
  }
  source.onopen = () => heard({ type: 'connected' });
  source.onerror = () => {
    heard({ type: 'lost' });
    if (source.readyState === EventSource.CLOSED) refused();
  };
  return source;
}
