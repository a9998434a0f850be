import type { Words } from './useWords';

/** A day and a time, in full. */
export function moment({ language }: Words, iso: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  );
}
