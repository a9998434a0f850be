import type { Place } from '@/api/types';
import { texts } from '@/texts';
import type { Stream } from './stream';

const A_MOMENT = 5;
const TWO_MINUTES = 120;
const AN_HOUR = 3600;

/** Where the writing stands, in a sentence. */
export function progressLine(stream: Stream, written: boolean): string {
  const { lost, again, status, position } = stream;
  if (written) return texts.writing.done;
  if (lost) return texts.writing.lost;
  if (status !== 'QUEUED') return again ? texts.writing.runningAgain : texts.writing.running;
  const place = position === null ? texts.writing.thinking : placeLine(position, stream);
  return again ? `${texts.writing.again} ${place}` : place;
}

function placeLine(position: number, place: Place): string {
  return `${texts.writing.turn(position)}, ${waitLine(place)}`;
}

/** A range in round numbers: exact ones would promise too much, and flicker. */
export function waitLine({ waitFrom, waitTo }: Place): string {
  const { wait } = texts.writing;
  if (waitFrom === null || waitTo === null) return wait.unknown;
  if (waitTo <= A_MOMENT) return wait.moment;
  if (waitFrom >= AN_HOUR) return wait.long;
  if (waitTo > TWO_MINUTES) return wait.minutes(...rounded(waitFrom / 60, waitTo / 60, 1));
  return wait.seconds(...rounded(waitFrom, waitTo, waitTo > 20 ? 10 : 5));
}

function rounded(from: number, to: number, step: number): [from: number, to: number] {
  return [Math.floor(from / step) * step, Math.ceil(to / step) * step];
}

/**
 * What changes only when it is worth saying aloud. The place in the queue moves each second; a listener hears of it
 * when half of those ahead are gone.
 */
export function progressPhase({ lost, again, status, position }: Stream, written: boolean): string {
  const place = status === 'QUEUED' && position !== null ? Math.ceil(Math.log2(position + 1)) : '';
  return [written, lost, again, status, place].join();
}
