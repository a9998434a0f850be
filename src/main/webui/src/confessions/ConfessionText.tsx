/** The text with the given beginning in the accent colour, so that everybody sees where the human stopped. */
export function ConfessionText({ text, prefixLength }: { text: string; prefixLength: number }) {
  return (
    <p className="confession-text" lang="sr-Latn">
      {prefixLength > 0 && <span className="given">{text.slice(0, prefixLength)}</span>}
      {text.slice(prefixLength)}
    </p>
  );
}
