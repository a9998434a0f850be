import type { Language } from '../words/languages';

/** Which files of the built site there are beside its entry; build/first.ts fills it in. */
export interface SiteFiles {
  /** By the beginning of an address, with a slash where a number follows. */
  pages: Record<string, string[]>;
  /** What those pages say. */
  words: Record<'sr' | 'en', string[]>;
  languages: Partial<Record<Language, string[]>>;
}

/** Asks for the files that the entry will ask for as soon as it has come: on a slow network that saves a round trip or two. */
export function askEarly({ pages, words, languages }: SiteFiles, path: string, language: Language) {
  const [, place = '', id] = /^(\/\w*)(?:\/(\d+))?\/?$/.exec(path) ?? [];
  const page = pages[id ? `${place}/` : place];
  const early = [
    ...(languages[language] ?? []),
    ...(page ? [...page, ...words[language === 'en' ? 'en' : 'sr']] : []),
  ];
  for (const file of early) {
    const hint = { rel: 'modulepreload', href: `/${file}` };
    document.head.append(Object.assign(document.createElement('link'), hint));
  }
}
