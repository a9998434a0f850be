import i18next from 'i18next';
import '@/words/i18n';
import type { Language } from '@/words/languages';
import type { Words } from '@/words/useWords';

/** The words of a language for plain functions; others than the first must have been spoken before. */
export function wordsOf(language: Language = 'sr-Latn'): Words {
  return { t: i18next.getFixedT(language), language };
}
