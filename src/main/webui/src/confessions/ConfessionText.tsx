import { typographic } from '@/language';
import { texts } from '@/texts';

interface ConfessionTextProps {
  text: string;
  /** How much of it a person gave, in UTF-16 units. */
  prefixLength: number;
}

/** The text, with the beginning that a person gave set apart. */
export function ConfessionText({ text, prefixLength }: ConfessionTextProps) {
  const shown = typographic(text);
  return (
    <p className="confession-text">
      {prefixLength > 0 && (
        <mark className="given" title={texts.confession.given}>
          {shown.slice(0, prefixLength)}
        </mark>
      )}
      {shown.slice(prefixLength)}
    </p>
  );
}
