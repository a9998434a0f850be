import { BEFORE, TWO_LETTERS } from './twoLetters.ts';

const LATIN = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž ǆ ǉ ǌ'.split(' ');
const CYRILLIC = 'а б ц ч ћ д џ ђ е ф г х и ј к л љ м н њ о п р с ш т у в з ж џ љ њ'.split(' ');
const LETTERS = new Map(LATIN.map((latin, i) => [latin, CYRILLIC[i]!]));

/** Signs of pronunciation („sâm“) stay above their vowel; any other accent („café“, „Müller“) is a foreign word's. */
const SOUNDS = /^[aeiour][\u0302\u030f\u0311]$/;

/** Links, addresses and names are kept as they are; then come words. What lies between has no letters. */
const PARTS = new RegExp(
  [
    String.raw`(?<kept>(?:https?:\/\/|www\.)[^\s<>"„“”]+`,
    String.raw`[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]+\.)+(?:com|net|org|info|edu|gov|rs|ba|hr|mk|eu|io|tv|app|dev|ml)(?![\p{L}\p{N}])(?:\/[^\s<>"„“”]*)?`,
    String.raw`[@#][\p{L}\p{M}\p{N}_.]+)`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}_]+)`,
  ].join('|'),
  'gu',
);

const STEMS = TWO_LETTERS.map((stem) => `${stem.replace('|', '(?=')})`).join('|');
const APART = new RegExp(`^(?:${BEFORE.join('|')})?(?:${STEMS})`);

const ROMAN = /^(?:II|III|IV|V|VI|VII|VIII)[a-d]?$/;
/** How far to look for a shout, in UTF-16 units. */
const NEAR = 20;
const SHOUT_BEFORE = /\p{Lu}{2,}\P{L}*$/u;
const SHOUT_AFTER = /^\P{L}*\p{Lu}{2,}/u;

/** A text in Serbian Latin letters, in Cyrillic ones. What is no Serbian word stays as it is. */
export function transliterate(text: string): string {
  return letters(text.normalize()).join('');
}

/** The same in two parts, cut at an offset into the original; a letter that was begun before the cut belongs to the first. */
export function transliterateSplit(text: string, at: number): [string, string] {
  const head = text.slice(0, at).normalize();
  const all = letters(head + text.slice(at).normalize());
  return [all.slice(0, head.length).join(''), all.slice(head.length).join('')];
}

/** All texts of a catalogue; what i18next puts in for {{…}} is not ours to change. */
export function transliterateCatalogue<T>(words: T): T {
  if (typeof words === 'string') {
    const parts = words.split(/(\{\{.*?\}\})/);
    return parts.map((part, i) => (i % 2 ? part : transliterate(part))).join('') as T;
  }
  const entries = Object.entries(words as object);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, transliterateCatalogue(value)]),
  ) as T;
}

/** For each UTF-16 unit of the text what is shown for it: nothing for the second one of a „lj“. */
function letters(text: string): string[] {
  const shown = text.split('');
  for (const { 0: found, index, groups } of text.matchAll(PARTS)) {
    if (groups!.word === undefined || isNumeral(found, text, index)) continue;
    spelled(found)?.forEach((letter, i) => (shown[index + i] = letter));
  }
  return shown;
}

/** VI is a number, but „ŠTA VI HOĆETE“ is not; V is one, but „V. Petrović“ is a name. */
function isNumeral(word: string, text: string, index: number): boolean {
  if (!ROMAN.test(word)) return false;
  const after = text.slice(index + word.length, index + word.length + NEAR);
  if (word === 'V') return !after.startsWith('.');
  if (word !== 'VI') return true;
  const before = text.slice(Math.max(0, index - NEAR), index);
  return !SHOUT_BEFORE.test(before) && !SHOUT_AFTER.test(after);
}

/** The letters of a word, or nothing where it is foreign, a sign or a name in camelCase. */
function spelled(word: string): string[] | null {
  if (/\p{Ll}\p{Lu}/u.test(word)) return null;
  const small = word.toLowerCase();
  const apart = APART.exec(small)?.[0].length;
  const shown: string[] = [];
  while (shown.length < word.length) {
    const i = shown.length;
    const pair = i + 1 < word.length && i + 1 !== apart && LETTERS.get(small.slice(i, i + 2));
    const letter = pair || single(small[i]!);
    if (letter === undefined) return null;
    shown.push(word[i] === small[i] ? letter : letter.toUpperCase());
    if (pair) shown.push('');
  }
  return shown;
}

function single(letter: string): string | undefined {
  const known = LETTERS.get(letter);
  if (known !== undefined) return known;
  const [base = '', accent = ''] = letter.normalize('NFD');
  return SOUNDS.test(base + accent) ? LETTERS.get(base)! + accent : undefined;
}
