interface Span {
  start: number;
  end: number;
}

interface Part {
  text: string;
  hit: boolean;
}

/** A text in parts, those that were hit set apart. @param hits in UTF-16 units of the text in NFC; they may overlap */
export function marked(text: string, hits: readonly Span[]): Part[] {
  const plain = text.normalize('NFC');
  const parts: Part[] = [];
  let done = 0;
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start > done) parts.push({ text: plain.slice(done, start), hit: false });
    if (end > done) parts.push({ text: plain.slice(Math.max(done, start), end), hit: true });
    done = Math.max(done, end);
  }
  if (done < plain.length) parts.push({ text: plain.slice(done), hit: false });
  return parts;
}
