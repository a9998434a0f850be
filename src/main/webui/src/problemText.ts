import { ApiError } from '@/api/ApiError';
import { texts } from './texts';

/** What to tell people when a call fails: what happened, and what to do. */
export function problemText(error: unknown): string {
  const type = error instanceof ApiError ? error.type : 'unknown';
  return texts.problems[type] ?? texts.problems.unknown!;
}
