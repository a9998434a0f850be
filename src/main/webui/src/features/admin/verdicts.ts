import type { Verdict } from '@/api/moderation';
import type { Case } from '@/api/types';

interface Offer {
  verdict: Verdict;
  /** What it is called there: what is hidden already is not hidden but stays so. */
  word: Verdict | 'keep';
}

const HIDE: Offer = { verdict: 'hide', word: 'hide' };
const KEEP: Offer = { verdict: 'hide', word: 'keep' };
const RESTORE: Offer = { verdict: 'restore', word: 'restore' };
const DISMISS: Offer = { verdict: 'dismiss', word: 'dismiss' };

/** What may be made of a case as it is now. Of a decided one only the opposite, unless a later case has brought that about. */
export function verdictsOf({ decision, hidden, text }: Case): Offer[] {
  const gone = typeof text !== 'string';
  if (!decision) {
    if (gone) return [DISMISS];
    return hidden ? [KEEP, RESTORE] : [HIDE, DISMISS];
  }
  if (gone || hidden !== (decision === 'HIDDEN')) return [];
  return [hidden ? RESTORE : HIDE];
}
