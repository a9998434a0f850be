import { codePoints } from '@/words/format';
import type { Words } from '@/words/useWords';

export const LONGEST_COMMENT = 500;
const MOST_LINES = 10;

/** The text as the server will read it: nothing around it, at most one empty line between two. */
export function tidied(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What to tell about a comment while it is typed. */
export function commentHint({ t }: Words, text: string): { text: string; wrong: boolean } {
  const tidy = tidied(text);
  const over = codePoints(tidy) - LONGEST_COMMENT;
  if (over > 0) return { text: t('comments.tooLong', { count: over }), wrong: true };
  if (tidy.split('\n').length > MOST_LINES) return { text: t('comments.tooTall'), wrong: true };
  return { text: t('comments.hint'), wrong: false };
}
