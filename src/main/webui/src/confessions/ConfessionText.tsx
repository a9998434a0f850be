import type { Ref } from 'react';
import { typographic } from '@/words/format';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';

interface ConfessionTextProps {
  text: string;
  /** How much of it a person gave, in UTF-16 units. */
  prefixLength: number;
  /** For those who look whether it is seen. */
  ref?: Ref<HTMLParagraphElement>;
}

/** The text, with the beginning that a person gave set apart. */
export function ConfessionText({ text, prefixLength, ref }: ConfessionTextProps) {
  const { t } = useWords();
  const { split, lang } = useScript();
  const [given, rest] = split(typographic(text), prefixLength);
  return (
    <p ref={ref} className="confession-text" lang={lang}>
      {given && (
        <mark className="given" title={t('given')}>
          {given}
        </mark>
      )}
      {rest}
    </p>
  );
}
