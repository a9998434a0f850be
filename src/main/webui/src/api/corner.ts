import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import { meKey } from './me';

/** A file to download. */
export const EXPORT = '/api/v2/me/export';

/** Under the visitor's own key: whatever makes that stale makes these stale, too. */
export const draftsKey = [...meKey, 'drafts'] as const;

export interface OwnPage<T> {
  items: T[];
  next?: string | null;
}

interface Cursor {
  params: { query: { after?: string } };
}

/** What is one's own, newest first, page by page; asked for anew on each visit. Of a stranger it is empty. */
function useOwn<P extends OwnPage<unknown>>(
  key: readonly string[],
  fetchPage: (cursor: Cursor) => Promise<P>,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage({ params: { query: { after: pageParam } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}

export type Own<T> = ReturnType<typeof useOwn<OwnPage<T>>>;

export function useDrafts() {
  return useOwn(draftsKey, (cursor) => answer(client.GET('/api/v2/me/drafts', cursor)));
}

export function useOwnConfessions() {
  return useOwn([...meKey, 'confessions'], (cursor) =>
    answer(client.GET('/api/v2/me/confessions', cursor)),
  );
}

export function useVotes() {
  return useOwn([...meKey, 'votes'], (cursor) => answer(client.GET('/api/v2/me/votes', cursor)));
}

export async function deleteDraft(id: number): Promise<void> {
  await client.DELETE('/api/v2/me/drafts/{id}', { params: { path: { id } } });
}

/** After this one is a stranger. */
export async function forgetMe(): Promise<void> {
  await client.DELETE('/api/v2/me');
}
