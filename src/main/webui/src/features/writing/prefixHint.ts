import { codePoints } from '@/words/format';
import type { Words } from '@/words/useWords';

export const LONGEST_PREFIX = 120;

/** What to tell about a beginning while it is typed. */
export function prefixHint({ t }: Words, prefix: string): { text: string; wrong: boolean } {
  const over = codePoints(prefix) - LONGEST_PREFIX;
  if (over > 0) return { text: t('writing.prefixTooLong', { count: over }), wrong: true };
  if (/[.!?]\s*$/.test(prefix)) return { text: t('writing.prefixEnded'), wrong: false };
  return { text: t('writing.prefixHint'), wrong: false };
}
