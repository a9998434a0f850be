import type { GenerationEvent } from '../api/generationEvents.ts';

const REST =
  ', mislila sam da mesec ide za našim kolima. Onda smo prodali kola, a on je ipak ostao. Od tada ne verujem nikome ko kaže da zna put.';

/** What happens, and when, in milliseconds from the request on. */
export type Moment = [at: number, event: GenerationEvent];

/**
 * The whole life of a generation, known from the start. A word in the beginning makes it an uncommon one, for whoever
 * plays with `npm run dev:mock`: `red` waits long, `spava` finds nobody awake, `zastaje` loses its generator in the
 * middle, `nestaje` fails, `prekid` loses the connection. (`gužv` is refused at first: too many wait.)
 */
export function timeline(prefix: string): Moment[] {
  const whole = (prefix || 'Nekad davno') + REST;
  const half = whole.slice(0, 70);
  const moments: Moment[] = [];
  const has = (word: string) => prefix.toLowerCase().includes(word);
  const tell = (after: number, event: GenerationEvent) =>
    moments.push([(moments.at(-1)?.[0] ?? 0) + after, event]);

  function wait(positions: number[], known: boolean, each: number) {
    for (const position of positions) {
      const wait = known
        ? { waitFrom: 3 * position, waitTo: 5 * position + 2 }
        : { waitFrom: null, waitTo: null };
      tell(moments.length ? each : 0, { type: 'queued', position, ...wait });
    }
  }

  function write(text: string, from = 0) {
    let offset = from;
    for (const piece of text.slice(from).match(/.{1,5}/g) ?? []) {
      tell(30, { type: 'token', offset, piece });
      offset += piece.length;
    }
  }

  if (has('spava')) wait([2, 2], false, 4000);
  wait(has('red') ? [14, 13, 12, 11, 9, 8, 6, 5, 4, 2, 1, 0] : [2, 1], true, 900);
  tell(700, { type: 'started' });
  if (has('nestaje')) {
    tell(900, { type: 'failed', reason: 'ATTEMPTS' });
    return moments;
  }
  if (has('zastaje')) {
    write(half);
    tell(500, { type: 'restarted' });
    wait([1, 0], true, 2000);
    tell(700, { type: 'started' });
  }
  if (has('prekid')) {
    write(half);
    tell(30, { type: 'lost' });
    tell(9000, { type: 'connected' });
    write(whole, half.length);
  } else {
    write(whole);
  }
  tell(30, { type: 'done', text: whole });
  return moments;
}
