import i18next, { type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import './i18n';
import type { Language } from './languages';

/** What the language in force has to say, for components and for plain functions alike. */
export interface Words {
  t: TFunction;
  language: Language;
}

const all = new Map<Language, Words>();

/** The same object each time for a language, so that it changes only with it. */
function current(): Words {
  const language = i18next.language as Language;
  const words = all.get(language) ?? { t: i18next.getFixedT(language), language };
  all.set(language, words);
  return words;
}

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}

/** What react-i18next would be for: all its words are there before anything is drawn, so this much of it does. */
export function useWords(): Words {
  return useSyncExternalStore(subscribe, current);
}
