/** The model may be done in a blink; people read word by word. */
const WORDS_BEHIND_PER_STEP = 40;

/** What to show next on the way from what is shown to the text: a word more, or several when far behind. */
export function step(shown: string, text: string): string {
  const kept = commonStart(shown, text);
  const words = text.slice(kept).match(/\s*\S+\s*?/g) ?? [];
  const take = Math.ceil(words.length / WORDS_BEHIND_PER_STEP);
  const length = kept + words.slice(0, take).join('').length;
  return words.length <= take ? text : text.slice(0, length);
}

function commonStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}
