import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, type Stage } from '../api/client';

/** Cache keys, one place. */
export const keys = {
  me: ['me'] as const,
  promotion: ['promotion'] as const,
  list: (stage: Stage) => ['list', stage] as const,
  one: (stage: Stage, id: number) => ['one', stage, id] as const,
  reactions: (stage: Stage, ids: number[]) => ['reactions', stage, ids.join(',')] as const,
};

export const useMe = () => useQuery({ queryKey: keys.me, queryFn: api.me });

export const usePromotion = () => useQuery({ queryKey: keys.promotion, queryFn: api.promotion });

export const useConfessions = (stage: Stage) =>
  useInfiniteQuery({
    queryKey: keys.list(stage),
    queryFn: ({ pageParam }) => api.list(stage, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useOwnReactions = (stage: Stage, ids: number[]) =>
  useQuery({
    queryKey: keys.reactions(stage, ids),
    queryFn: () => api.ownReactions(stage, ids),
    enabled: ids.length > 0,
  });
