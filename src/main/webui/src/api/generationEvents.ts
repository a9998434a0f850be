import type { ApiError } from './ApiError';
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
  const watch = new Watch(id, tell);
  watch.open();
  return watch.stop;
}

class Watch {
  private source: EventSource | undefined;
  private timer: number | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly id: number,
    private readonly tell: Tell,
  ) {
    // A connection may be dead for minutes without knowing it; the browser knows its network.
    window.addEventListener('online', this.open);
    window.addEventListener('offline', this.broken);
  }

  readonly stop = () => {
    this.stopped = true;
    window.removeEventListener('online', this.open);
    window.removeEventListener('offline', this.broken);
    window.clearTimeout(this.timer);
    this.source?.close();
  };

  readonly open = () => {
    window.clearTimeout(this.timer);
    this.source?.close();
    this.source = connect(this.id, this.heard, this.broken);
  };

  private readonly broken = () => {
    this.source?.close();
    this.heard({ type: 'lost' });
    this.tryLater();
  };

  private readonly heard = (event: GenerationEvent) => {
    if (event.type === 'connected') this.failures = 0;
    if (LAST.includes(event.type)) this.stop();
    this.tell(event);
  };

  private tryLater(retryAfter: number | null = null) {
    window.clearTimeout(this.timer);
    this.failures += 1;
    const pause = Math.max(pauseAfter(this.failures), (retryAfter ?? 0) * 1000);
    this.timer = window.setTimeout(() => void this.tryAgain(), pause);
  }

  /** A stream that is refused does not say why; the ordinary answer does. */
  private async tryAgain() {
    const refusal = await fetchGeneration(this.id).then(
      () => null,
      (error: ApiError) => error,
    );
    if (this.stopped) return;
    if (!refusal) this.open();
    else if (refusal.type === 'not-found') this.heard({ type: 'cancelled', reason: null });
    else this.tryLater(refusal.retryAfter);
  }
}

/** One connection. After a cut the browser makes it again by itself; where it gives up, that is told as `broken`. */
function connect(id: number, heard: Tell, broken: () => void): EventSource {
  const source = new EventSource(`/api/v2/generations/${id}/events`);
  for (const type of TOLD) {
    source.addEventListener(type, (message: MessageEvent<string>) =>
      heard({ type, ...(JSON.parse(message.data) as object) } as GenerationEvent),
    );
  }
  source.onopen = () => heard({ type: 'connected' });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) broken();
    else heard({ type: 'lost' });
  };
  return source;
}
