import { ApiError } from '@/api/ApiError';
import { problemText } from '@/problemText';
import type { Words } from '@/words/useWords';

/** What happened to a comment that was not taken. Its text stays in the field, and that is said. */
export function commentProblem(words: Words, error: Error): string {
  const tooSoon = error instanceof ApiError && error.type === 'too-soon';
  return words.t('comments.notSent', {
    why: tooSoon ? words.t('comments.tooSoon') : problemText(words, error),
  });
}
