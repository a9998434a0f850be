import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { ConfessionView, GenerationView, Mood } from './types';

export interface Wish {
  prefix: string;
  mood: Mood;
}

export function requestGeneration(wish: Wish): Promise<GenerationView> {
  return answer(client.POST('/api/v2/generations', { body: wish }));
}

/** Answers with what became of it: it may have been done a moment before. */
export function cancelGeneration(id: number): Promise<GenerationView> {
  return answer(client.DELETE('/api/v2/generations/{id}', { params: { path: { id } } }));
}

export function fetchGeneration(id: number): Promise<GenerationView> {
  return answer(client.GET('/api/v2/generations/{id}', { params: { path: { id } } }));
}

export function publish(id: number, pseudonym: string): Promise<ConfessionView> {
  return answer(
    client.POST('/api/v2/generations/{id}/publication', {
      params: { path: { id } },
      body: { pseudonym },
    }),
  );
}

/** As it was when it was opened; what happens to it from then on is told by its stream. */
export function useGeneration(id: number) {
  return useQuery({
    queryKey: ['generation', id],
    queryFn: () => fetchGeneration(id),
    staleTime: Infinity,
    gcTime: 0,
  });
}
