import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { ConfessionPage, ConfessionView, Stage } from './types';

export const listKey = (stage: Stage) => ['confessions', stage] as const;
export const confessionKey = (stage: Stage, id: number) => ['confession', stage, id] as const;

const PAGE_SIZE = 10;

function fetchPage(stage: Stage, after?: string, limit = PAGE_SIZE): Promise<ConfessionPage> {
  const path = stage === 'arena' ? '/api/v2/arena' : '/api/v2/confessions';
  return answer(client.GET(path, { params: { query: { after, limit } } }));
}

/** All confessions of a stage, newest first, page by page. */
export function useConfessions(stage: Stage) {
  return useInfiniteQuery({
    queryKey: listKey(stage),
    queryFn: ({ pageParam }) => fetchPage(stage, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // New ones on top would push away what one is reading.
    refetchOnWindowFocus: false,
  });
}

export function useLatestWinner() {
  return useQuery({
    queryKey: ['latest-winner'],
    queryFn: async () => (await fetchPage('list', undefined, 1)).items[0] ?? null,
  });
}

export interface Found {
  confession: ConfessionView;
  /** Where it was found: a candidate may have been promoted since the link was made. */
  stage: Stage;
}

async function fetchConfession(stage: Stage, id: number): Promise<Found> {
  const params = { path: { id } };
  if (stage === 'list') {
    const call = client.GET('/api/v2/confessions/{id}', { params });
    return { confession: await answer(call), stage };
  }
  // The fetch follows the redirect of a promoted one by itself; the final address tells.
  const { data, url } = await client.GET('/api/v2/arena/{id}', { params });
  return { confession: data, stage: url.includes('/confessions/') ? 'list' : 'arena' };
}

export function useConfession(stage: Stage, id: number) {
  return useQuery({
    queryKey: confessionKey(stage, id),
    queryFn: () => fetchConfession(stage, id),
  });
}
