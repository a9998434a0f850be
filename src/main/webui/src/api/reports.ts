import { client } from './client';

/** What the moderators' queue sorts by. */
export const REASONS = ['PERSONAL_DATA', 'HATE', 'SEXUAL_MINORS', 'SPAM', 'OTHER'] as const;
export type Reason = (typeof REASONS)[number];

export const LONGEST_NOTE = 300;

/** Where a thing is seen that is reported. */
export type Reported = 'arena' | 'confessions' | 'comments';

/** Tells the moderators; saying it again changes nothing. */
export async function report(what: Reported, id: number, reason: Reason, note: string) {
  await client.POST(`/api/v2/${what}/{id}/reports`, {
    params: { path: { id } },
    body: { reason, note: note.trim() || null },
  });
}
