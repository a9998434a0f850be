import { useInfiniteQuery } from '@tanstack/react-query';
import { ApiError, networkError, problemOf } from './ApiError';
import { answer, client } from './client';
import type { Deletion, ImportReport } from './types';
import { withoutDoubles } from './withoutDoubles';

export const pendingKey = ['admin', 'pending'] as const;

/** How many the server deletes at once. */
const AT_ONCE = 50;

/** What waits for the arena, page by page, in the order in which it goes there. @param q only what has this; empty for all */
export function usePending(q: string) {
  return useInfiniteQuery({
    queryKey: [...pendingKey, q],
    queryFn: ({ pageParam: after }) => {
      const query = { q: q || undefined, after, limit: 25 };
      return answer(client.GET('/api/v2/admin/pending', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: withoutDoubles,
    staleTime: 0,
  });
}

export type Place = 'FIRST' | 'LAST' | { before: number };

export async function movePending(id: number, place: Place): Promise<void> {
  const body =
    typeof place === 'string' ? { to: place } : { to: 'BEFORE' as const, other: place.before };
  await client.PUT('/api/v2/admin/pending/{id}/place', { params: { path: { id } }, body });
}

/** Tells which ones were not deleted, since they do not wait any more. */
export async function deletePending(ids: number[]): Promise<Deletion> {
  const all: Deletion = { deleted: [], left: [] };
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const body = { ids: ids.slice(from, from + AT_ONCE) };
    const { deleted, left } = await answer(client.POST('/api/v2/admin/pending/deletion', { body }));
    all.deleted.push(...deleted);
    all.left.push(...left);
  }
  return all;
}

/**
 * Sends a file as it is. By XMLHttpRequest, since fetch does not tell how much of it is sent.
 *
 * @param onSent told the part that is sent, from 0 to 1
 * @param signal stops it; it fails as `stopped` then
 */
export function importPending(
  file: File,
  onSent: (part: number) => void,
  signal: AbortSignal,
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v2/admin/pending/import?name=${encodeURIComponent(nameOf(file))}`);
    request.setRequestHeader('Content-Type', 'text/plain');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1);
    request.onerror = () => reject(networkError());
    request.onabort = () => reject(new ApiError('stopped', 0, 'Stopped', ''));
    request.onload = () => {
      const { status } = request;
      const body = json(request.responseText);
      if (status === 200 && body) resolve(body as ImportReport);
      else reject(problemOf(new Response(null, { status }), body));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** As much of it as the log takes, without what it does not. */
function nameOf({ name }: File): string {
  return [...name.replace(/[\p{C}\p{Z}]+/gu, ' ')].slice(0, 200).join('');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
