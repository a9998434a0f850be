import { answer, client } from './client';
import type { ConfessionView, GenerationView } from './types';

export function requestGeneration(prefix: string): Promise<GenerationView> {
  return answer(client.POST('/api/v2/generations', { body: { prefix } }));
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
