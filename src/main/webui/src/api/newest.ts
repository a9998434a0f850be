import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError';
import { answer, client } from './client';
import { fetchConfession } from './confessions';
import type { ConfessionPage } from './types';

export const newestKey = ['newest'] as const;

const LOOKED_AT_EVERY_MS = 30_000;
const LIMIT = 10;

const seenKey = ['newest-seen'] as const;

/**
 * The newest of the arena, looked at from time to time beside the list that is shown, whose order is another one.
 * @param listed whether the list has come; until then there is nothing to compare
 * @returns them now, and as they were when the list was loaded or was given what had come
 */
export function useNewest(listed: boolean) {
  const cache = useQueryClient();
  const now = useQuery({
    queryKey: newestKey,
    queryFn: fetchNewest,
    enabled: listed,
    refetchInterval: LOOKED_AT_EVERY_MS,
    refetchOnWindowFocus: 'always',
    staleTime: LOOKED_AT_EVERY_MS,
  }).data;
  const seen = useQuery({
    queryKey: seenKey,
    // The first look; a later one is what it is compared with.
    queryFn: () => cache.ensureQueryData({ queryKey: newestKey, queryFn: fetchNewest }),
    enabled: listed,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  }).data;
  return { now, seen, see: (page: ConfessionPage) => cache.setQueryData(seenKey, page) };
}

function fetchNewest() {
  const query = { sort: 'newest', limit: LIMIT } as const;
  return answer(client.GET('/api/v2/arena', { params: { query } }));
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
