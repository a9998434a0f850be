import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listKey } from '@/api/confessions';
import { publish } from '@/api/generations';
import { meKey } from '@/api/me';
import type { ConfessionView, MeView } from '@/api/types';
import { rememberPseudonym } from '@/confessions/pseudonym';

interface Publication {
  generationId: number;
  onPublished: (confession: ConfessionView) => void;
  onRefused: (error: Error) => void;
}

/** Publishes a draft and remembers its signature on this device. */
export function usePublication({ generationId, onPublished, onRefused }: Publication) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (pseudonym: string) => publish(generationId, pseudonym),
    onSuccess: (confession) => {
      rememberPseudonym(confession.pseudonym);
      client.setQueryData<MeView>(meKey, (me) => me && { ...me, generation: null });
      void client.invalidateQueries({ queryKey: meKey });
      void client.resetQueries({ queryKey: listKey('arena') });
      onPublished(confession);
    },
    onError: (error) => {
      onRefused(error);
      void client.invalidateQueries({ queryKey: meKey });
    },
  });
}
