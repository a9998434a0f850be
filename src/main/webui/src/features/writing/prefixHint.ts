import { codePoints } from '@/language';
import { texts } from '@/texts';

export const LONGEST_PREFIX = 120;

/** What to tell about a beginning while it is typed. */
export function prefixHint(prefix: string): { text: string; wrong: boolean } {
  const over = codePoints(prefix) - LONGEST_PREFIX;
  if (over > 0) return { text: texts.writing.prefixTooLong(over), wrong: true };
  if (/[.!?]\s*$/.test(prefix)) return { text: texts.writing.prefixEnded, wrong: false };
  return { text: texts.writing.prefixHint, wrong: false };
}
