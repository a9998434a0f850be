import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import './i18n';
import type { Language } from './languages';

/** What the language in force has to say, for components and for plain functions alike. */
export interface Words {
  t: TFunction;
  language: Language;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}
