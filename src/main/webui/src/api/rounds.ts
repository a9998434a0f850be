import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { Stage } from './types';

/** How the round of a confession went: of one on the main list the round that it won, else the last one. */
export function useRound(stage: Stage, id: number) {
  const path = stage === 'arena' ? '/api/v2/arena/{id}/round' : '/api/v2/confessions/{id}/round';
  return useQuery({
    queryKey: ['round', stage, id],
    queryFn: () => answer(client.GET(path, { params: { path: { id } } })),
    // What is over stays as it was.
    staleTime: Infinity,
  });
}

export const roundsKey = ['rounds'] as const;

/** The archive, page by page, the newest first. */
export function useRounds() {
  return useInfiniteQuery({
    queryKey: roundsKey,
    queryFn: ({ pageParam: after }) =>
      answer(client.GET('/api/v2/rounds', { params: { query: { after } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRoundDetail(id: number) {
  return useQuery({
    queryKey: [...roundsKey, id],
    queryFn: () => answer(client.GET('/api/v2/rounds/{id}', { params: { path: { id } } })),
  });
}

/** All candidates of a round, page by page, the best first. */
export function useStandings(id: number) {
  return useInfiniteQuery({
    queryKey: [...roundsKey, id, 'candidates'],
    queryFn: ({ pageParam: after }) => {
      const params = { path: { id }, query: { after, limit: 25 } };
      return answer(client.GET('/api/v2/rounds/{id}/candidates', { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
