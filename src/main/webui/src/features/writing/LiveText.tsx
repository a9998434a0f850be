import { typographic } from '@/words/format';
import { useScript } from '@/words/useScript';

interface LiveTextProps {
  /** The beginning that was given, shown even before the machine takes it up. */
  prefix: string;
  text: string;
  writing: boolean;
}

/** The text as it is being written: words fade in before a soft caret. */
export function LiveText({ prefix, text, writing }: LiveTextProps) {
  const { split, lang } = useScript();
  const [given, rest] = split(typographic(text.startsWith(prefix) ? text : prefix), prefix.length);
  const words = rest.match(/\s*\S+/g) ?? [];
  return (
    <p
      className="confession-text live-text"
      lang={lang}
      aria-busy={writing}
      data-testid="live-text"
    >
      {given && <mark className="given">{given}</mark>}
      {words.map((word, i) => (
        <span key={i} className="word">
          {word}
        </span>
      ))}
      {writing && <span className="caret" />}
    </p>
  );
}
