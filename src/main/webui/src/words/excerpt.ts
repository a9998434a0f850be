import { typographic } from './format';

const LONGEST = 160;

/** The beginning of a text, up to a whole word. */
export function excerpt(text: string): string {
  const whole = typographic(text);
  if (whole.length <= LONGEST) return whole;
  const end = whole.lastIndexOf(' ', LONGEST);
  return `${whole.slice(0, end > 0 ? end : LONGEST)}…`;
}
