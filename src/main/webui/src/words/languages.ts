export const LANGUAGES = ['sr-Latn', 'sr-Cyrl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each calls itself by its own name, in whichever language the site is. */
export const NAMES: Record<Language, string> = {
  'sr-Latn': 'Latinica',
  'sr-Cyrl': 'Ћирилица',
  en: 'English',
};

/** Whoever reads one of these reads Serbian, more or less. */
const NEAR = /^(sr|hr|bs|cnr|sh|sl|mk)\b/i;
const KEY = 'language';

/** The language chosen on this device, or else what the browser's own languages tell. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  return LANGUAGES.find((language) => language === kept) ?? fitting(navigator.languages);
}

export function rememberLanguage(language: Language) {
  localStorage.setItem(KEY, language);
}

/**
 * What fits a browser's languages, the favourite first. Plain `sr` says nothing of the script, and Latin is what most
 * people write in; English is for those who prefer it and read nothing of ours.
 */
export function fitting(languages: readonly string[]): Language {
  const near = languages.find((language) => NEAR.test(language));
  if (near) return /-cyrl\b/i.test(near) ? 'sr-Cyrl' : 'sr-Latn';
  return /^en\b/i.test(languages[0] ?? '') ? 'en' : 'sr-Latn';
}
