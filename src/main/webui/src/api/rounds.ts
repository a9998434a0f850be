import { useQuery } from '@tanstack/react-query';
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
