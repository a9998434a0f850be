import type { Words } from './useWords';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Making one takes some milliseconds on a phone, and a list asks for many. */
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function relative(language: string): Intl.RelativeTimeFormat {
  const kept =
    relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, kept);
  return kept;
}

/** How long ago, such as „pre 3 sata“. */
export function ago({ t, language }: Words, iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const found = UNITS.find(([, length]) => seconds >= length);
  if (!found) return t('justNow');
  return relative(language).format(-Math.floor(seconds / found[1]), found[0]);
}

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A count of feminine things (ispovest), in words up to nine. */
export function inWords({ t, language }: Words, count: number): string {
  const name = NAMES[count - 1];
  return name ? t(`numbers.${name}`) : new Intl.NumberFormat(language).format(count);
}

/** 65 → „1:05“, 3665 → „1:01:05“, the same in every language. */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Straight quotation marks become „ “; one for one, so that offsets into the text stay true. */
export function typographic(text: string): string {
  let open = false;
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '„' : '“';
  });
}

/** Length as the server counts it, in code points. */
export function codePoints(text: string): number {
  return [...text].length;
}
