import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages';
import { sr } from './sr';

/** How Serbian texts are shown in Cyrillic; comes along with the first wish for it. */
export let transliteration: typeof import('./transliterate') | undefined;

void i18next.use(initReactI18next).init({
  lng: 'sr-Latn',
  fallbackLng: 'sr-Latn',
  load: 'currentOnly',
  resources: { 'sr-Latn': { translation: sr } },
  // All there is to load is brought by `speak` beforehand.
  initAsync: false,
  react: { useSuspense: false },
  // React escapes by itself.
  interpolation: { escapeValue: false },
});

/** Changes the language of the site, once its words are there. */
export async function speak(language: Language) {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogue(language));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Those who stay with the Latin letters need not load the others. */
async function catalogue(language: Language): Promise<object> {
  if (language === 'en') return (await import('./en')).en;
  transliteration = await import('./transliterate');
  return transliteration.transliterateCatalogue(sr);
}
