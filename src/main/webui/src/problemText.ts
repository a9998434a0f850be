import { ApiError } from '@/api/ApiError';
import { sr } from './words/sr';
import type { Words } from './words/useWords';

type Known = keyof typeof sr.problems;

/** What to tell people when a call fails: what happened, and what to do. */
export function problemText({ t }: Words, error: unknown): string {
  const type = error instanceof ApiError ? error.type : 'unknown';
  return t(`problems.${type in sr.problems ? (type as Known) : 'unknown'}`);
}
