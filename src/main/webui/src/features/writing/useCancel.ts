import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cancelGeneration } from '@/api/generations';
import { meKey } from '@/api/me';
import type { MeView } from '@/api/types';

interface Cancel {
  id: number;
  onCancelled: () => void;
}

/** Gives a generation up. Where it was done a moment before, nothing happens: the stream brings its text. */
export function useCancel({ id, onCancelled }: Cancel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => cancelGeneration(id),
    onSuccess: ({ status }) => {
      if (status !== 'CANCELLED') return;
      client.setQueryData<MeView>(meKey, (me) => me && { ...me, generation: null });
      void client.invalidateQueries({ queryKey: meKey });
      onCancelled();
    },
  });
}
