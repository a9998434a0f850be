import type { Place } from '@/api/types';
import { inWords } from '@/words/format';
import type { Words } from '@/words/useWords';
import type { Stream } from './stream';

const A_MOMENT = 5;
const TWO_MINUTES = 120;
const AN_HOUR = 3600;

/** Where the writing stands, in a sentence. */
export function progressLine(words: Words, stream: Stream, written: boolean): string {
  const { t } = words;
  const { lost, again, status, position } = stream;
  if (written) return t('writing.done');
  if (lost) return t('writing.lost');
  if (status !== 'QUEUED') return t(again ? 'writing.runningAgain' : 'writing.running');
  const place = position === null ? t('writing.thinking') : placeLine(words, position, stream);
  return again ? `${t('writing.again')} ${place}` : place;
}

function placeLine(words: Words, position: number, place: Place): string {
  const turn = words.t('writing.turn', { count: position, number: inWords(words, position) });
  return `${turn}, ${waitLine(words, place)}`;
}

/** A range in round numbers: exact ones would promise too much, and flicker. */
export function waitLine(words: Words, { waitFrom, waitTo }: Place): string {
  const { t } = words;
  if (waitFrom === null || waitTo === null) return t('writing.wait.unknown');
  if (waitTo <= A_MOMENT) return t('writing.wait.moment');
  if (waitFrom >= AN_HOUR) return t('writing.wait.long');
  if (waitTo > TWO_MINUTES)
    return about(words, 'minutes', ...rounded(waitFrom / 60, waitTo / 60, 1));
  return about(words, 'seconds', ...rounded(waitFrom, waitTo, waitTo > 20 ? 10 : 5));
}

function about({ t, language }: Words, unit: 'seconds' | 'minutes', from: number, to: number) {
  if (from === 0) return t(`writing.wait.${unit}UpTo`, { to });
  const numbers = new Intl.NumberFormat(language);
  const range = from === to ? numbers.format(to) : numbers.formatRange(from, to);
  return t(`writing.wait.${unit}`, { range });
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
