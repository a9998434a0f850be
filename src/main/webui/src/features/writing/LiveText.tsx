import { typographic } from '@/language';

interface LiveTextProps {
  /** The beginning that was given, shown even before the machine takes it up. */
  prefix: string;
  text: string;
  writing: boolean;
}

/** The text as it is being written: words fade in before a soft caret. */
export function LiveText({ prefix, text, writing }: LiveTextProps) {
  const shown = typographic(text.startsWith(prefix) ? text : prefix);
  const words = shown.slice(prefix.length).match(/\s*\S+/g) ?? [];
  return (
    <p className="confession-text live-text" aria-busy={writing} data-testid="live-text">
      {prefix && <mark className="given">{shown.slice(0, prefix.length)}</mark>}
      {words.map((word, i) => (
        <span key={i} className="word">
          {word}
        </span>
      ))}
      {writing && <span className="caret" />}
    </p>
  );
}
