import type { Round } from '@/api/types';

const LATE_MS = 60_000;

/** Whether nobody was there to hold it when it was due. */
export function wasLate({ dueAt, heldAt }: Pick<Round, 'dueAt' | 'heldAt'>): boolean {
  return Date.parse(heldAt) - Date.parse(dueAt) > LATE_MS;
}
