import { useQuery } from '@tanstack/react-query';
import { ApiError } from './ApiError';
import { answer, client } from './client';
import { fetchConfession } from './confessions';
import type { ConfessionPage } from './types';

export const newestKey = ['newest'] as const;

const LOOKED_AT_EVERY_MS = 30_000;
const LIMIT = 10;

/**
 * The first page of the arena, looked at from time to time beside the list that is shown.
 * @param first the same page as the list has brought it; until then there is nothing to compare
 */
export function useNewest(first: ConfessionPage | undefined) {
  return useQuery({
    queryKey: newestKey,
    queryFn: () => answer(client.GET('/api/v2/arena', { params: { query: { limit: LIMIT } } })),
    enabled: first !== undefined,
    initialData: first,
    refetchInterval: LOOKED_AT_EVERY_MS,
    refetchOnWindowFocus: 'always',
    staleTime: LOOKED_AT_EVERY_MS,
  }).data;
}

/** Whether one of these left the arena with its round; they may have been hidden, too. */
export function useRoundOver(gone: number[]): boolean {
  const { data } = useQuery({
    queryKey: ['round-over', gone],
    queryFn: async () => {
      for (const id of gone) if (await leftWithItsRound(id)) return true;
      return false;
    },
    enabled: gone.length > 0,
    staleTime: Infinity,
    // One that is still there may leave later.
    refetchInterval: ({ state }) => state.data === false && LOOKED_AT_EVERY_MS,
  });
  return data ?? false;
}

async function leftWithItsRound(id: number): Promise<boolean> {
  try {
    return (await fetchConfession('arena', id)).stage === 'list';
  } catch (error) {
    if (error instanceof ApiError && [404, 410].includes(error.status)) {
      return error.type === 'round-lost';
    }
    throw error;
  }
}
