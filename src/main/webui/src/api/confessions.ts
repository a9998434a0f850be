import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client, givenInAdvance } from './client';
import type { ConfessionPage, ConfessionView, ListChoice, Stage } from './types';
import { withoutDoubles } from './withoutDoubles';

/** Of one list; without a choice it stands for all of a stage. */
export const listKey = (stage: Stage, choice?: ListChoice) =>
  choice ? ['confessions', stage, choice] : ['confessions', stage];
export const confessionKey = (stage: Stage, id: number) => ['confession', stage, id] as const;

const PAGE_SIZE = 10;
const MINUTE = 60_000;

function fetchPage(
  stage: Stage,
  after: string | undefined,
  choice?: ListChoice,
): Promise<ConfessionPage> {
  const query = { limit: PAGE_SIZE, after };
  return stage === 'arena'
    ? answer(client.GET('/api/v2/arena', { params: { query } }))
    : answer(client.GET('/api/v2/confessions', { params: { query: { ...query, ...choice } } }));
}

function firstPage(stage: Stage, choice?: ListChoice) {
  const query = { limit: PAGE_SIZE };
  const page =
    stage === 'arena'
      ? givenInAdvance('/api/v2/arena', { params: { query } })
      : givenInAdvance('/api/v2/confessions', { params: { query: { ...query, ...choice } } });
  return page && { pages: [page], pageParams: [undefined] };
}

/** The confessions of a stage, page by page; newest first unless chosen otherwise. */
export function useConfessions(stage: Stage, choice?: ListChoice) {
  return useInfiniteQuery({
    queryKey: listKey(stage, choice),
    queryFn: ({ pageParam }) => fetchPage(stage, pageParam, choice),
    initialPageParam: undefined as string | undefined,
    initialData: () => firstPage(stage, choice),
    getNextPageParam: (page) => page.next ?? undefined,
    select: withoutDoubles,
    // On the way back from one of its confessions, a list is still in the order that it had.
    ...(choice && { staleTime: MINUTE }),
    // New ones on top would push away what one is reading.
    refetchOnWindowFocus: false,
    // The arena is asked for the new ones apart, and shows them when one wants them (useNewest).
    ...(stage === 'arena' && { staleTime: Infinity }),
  });
}

export interface Found {
  confession: ConfessionView;
  /** Where it was found: a candidate may have been promoted since the link was made. */
  stage: Stage;
}

export async function fetchConfession(stage: Stage, id: number): Promise<Found> {
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
    initialData: () => {
      const path = stage === 'arena' ? '/api/v2/arena/{id}' : '/api/v2/confessions/{id}';
      const confession = givenInAdvance(path, { params: { path: { id } } });
      return confession && { confession, stage };
    },
  });
}
