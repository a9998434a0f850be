import { transliteration } from './i18n';
import { useWords } from './useWords';

/** How a text in Serbian is shown in the letters that the visitor reads. The text itself is never changed. */
interface Script {
  show: (text: string) => string;
  /** In two parts; the offset is one into the text as it is written. */
  split: (text: string, at: number) => [string, string];
  /** The language of what is shown, where it is not that of the page. */
  lang: string | undefined;
}

const asItIs: Pick<Script, 'show' | 'split'> = {
  show: (text) => text,
  split: (text, at) => [text.slice(0, at), text.slice(at)],
};

export function useScript(): Script {
  const { language } = useWords();
  if (language !== 'sr-Cyrl' || !transliteration) {
    return { ...asItIs, lang: language === 'en' ? 'sr-Latn' : undefined };
  }
  const { transliterate, transliterateSplit } = transliteration;
  return { show: transliterate, split: transliterateSplit, lang: undefined };
}
