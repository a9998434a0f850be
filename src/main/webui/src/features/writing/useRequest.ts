import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';
import { requestGeneration } from '@/api/generations';
import { meKey } from '@/api/me';
import type { GenerationView, MeView } from '@/api/types';

interface Outcomes {
  onStarted: (generation: GenerationView) => void;
  onRefused: (error: Error) => void;
}

/** Asks for a generation; where another one is unfinished (from another tab, say), takes that one up. */
export function useRequest({ onStarted, onRefused }: Outcomes) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: requestGeneration,
    onSuccess: (generation) => {
      client.setQueryData<MeView>(meKey, (me) => me && { ...me, generation });
      onStarted(generation);
    },
    onError: async (error) => {
      onRefused(error);
      await client.invalidateQueries({ queryKey: meKey });
      const unfinished = client.getQueryData<MeView>(meKey)?.generation;
      if (error instanceof ApiError && error.type === 'unfinished-generation' && unfinished) {
        onStarted(unfinished);
      }
    },
  });
}
