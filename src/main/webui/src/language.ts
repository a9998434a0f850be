const LOCALE = 'sr-Latn-RS';
const plurals = new Intl.PluralRules(LOCALE);
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** Serbian counts in three ways: 1 glas, 2 glasa, 5 glasova. */
export function plural(count: number, one: string, few: string, many: string): string {
  const rule = plurals.select(count);
  return rule === 'one' ? one : rule === 'few' ? few : many;
}

const WORDS = ['nula', 'jedna', 'dve', 'tri', 'četiri', 'pet', 'šest', 'sedam', 'osam', 'devet'];

/** A count of feminine things (ispovest, sekunda), in words up to nine. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago, such as „pre 3 sata“. */
export function ago(iso: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const found = UNITS.find(([, length]) => seconds >= length);
  return found ? relative.format(-Math.floor(seconds / found[1]), found[0]) : 'upravo sada';
}

/** 65 → „1:05“, 3665 → „1:01:05“. */
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
