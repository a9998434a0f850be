import i18next from 'i18next';
import { ApiError } from '@/api/ApiError';
import type { Words } from './words/useWords';

/** What to tell people when a call fails: what happened, and what to do. */
export function problemText({ t }: Words, error: unknown): string {
  const key = `problems.${error instanceof ApiError ? error.type : 'unknown'}`;
  return t(i18next.exists(key) ? (key as 'problems.unknown') : 'problems.unknown');
}
