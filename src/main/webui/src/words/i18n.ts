import i18next from 'i18next';
import type { Language } from './languages';
import { sr } from './sr';

/** What is said at first, and what is said only in some places and comes along with them. */
type Part = 'first' | 'pages' | 'texts' | 'admin';

const needed = new Set<Part>(['first']);
const brought = new Set<string>();
let wanted: Language = 'sr-Latn';

/** How Serbian texts are shown in Cyrillic; comes along with the first wish for it. */
export let transliteration: typeof import('./transliterate') | undefined;

void i18next.init({
  lng: wanted,
  fallbackLng: wanted,
  load: 'currentOnly',
  resources: {},
  // All there is to load is brought by `speak` beforehand.
  initAsync: false,
  // React escapes by itself.
  interpolation: { escapeValue: false },
});
i18next.addResourceBundle(wanted, 'translation', sr);

/** Changes the language of the site, once its words are there. */
export async function speak(language: Language) {
  wanted = language;
  await Promise.all([...needed].map((part) => bring(language, part)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Brings the words of the other pages, before the first of them is drawn. */
export const bringPages = () => bringAlso('pages');

/** Long texts, which only those who want to read them bring. */
export const bringTexts = () => bringAlso('texts');

/** For the few who administer, beside the words of the other pages. */
export const bringAdmin = async () => {
  await Promise.all([bringPages(), bringAlso('admin')]);
};

async function bringAlso(part: Part) {
  needed.add(part);
  const languages = new Set([i18next.language as Language, wanted]);
  await Promise.all([...languages].map((language) => bring(language, part)));
}

async function bring(language: Language, part: Part) {
  const name = `${language} ${part}`;
  if (brought.has(name)) return;
  i18next.addResourceBundle(language, 'translation', await catalogue(language, part), true);
  brought.add(name);
}

const SERBIAN: Record<Part, () => object | Promise<object>> = {
  first: () => sr,
  pages: () => import('./srPages').then(({ srPages }) => srPages),
  texts: () => import('./srTexts').then(({ srTexts }) => srTexts),
  admin: () => import('./srAdmin').then(({ srAdmin }) => srAdmin),
};

const ENGLISH: Record<Part, () => Promise<object>> = {
  first: () => import('./en').then(({ en }) => en),
  pages: () => import('./enPages').then(({ enPages }) => enPages),
  texts: () => import('./enTexts').then(({ enTexts }) => enTexts),
  admin: () => import('./enAdmin').then(({ enAdmin }) => enAdmin),
};

/** Those who stay with the Latin letters need not load the others, nor English. */
async function catalogue(language: Language, part: Part): Promise<object> {
  if (language === 'en') return ENGLISH[part]();
  const serbian = await SERBIAN[part]();
  if (language === 'sr-Latn') return serbian;
  transliteration = await import('./transliterate');
  return transliteration.transliterateCatalogue(serbian);
}
