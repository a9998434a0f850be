import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ApiError, type Confession, type Reaction, type Stage } from '../api/client';
import { keys } from './queries';

type Counts = Pick<Confession, 'likes' | 'dislikes' | 'superlikes'>;

const counter = { LIKE: 'likes', DISLIKE: 'dislikes', SUPERLIKE: 'superlikes' } as const;

/** What the counts become when one's reaction changes. */
export function moved(counts: Counts, before: Reaction | null, after: Reaction | null): Counts {
  const next = { likes: counts.likes, dislikes: counts.dislikes, superlikes: counts.superlikes };
  if (before) next[counter[before]] -= 1;
  if (after) next[counter[after]] += 1;
  return next;
}

/** One's vote on a confession, shown at once and taken back with a message if the server refuses it. */
export function useVote(stage: Stage, confession: Confession, known: Reaction | null) {
  const [local, setLocal] = useState<{ reaction: Reaction | null; counts: Counts } | null>(null);
  const queries = useQueryClient();
  const reaction = local ? local.reaction : known;
  const counts: Counts = local?.counts ?? confession;

  const mutation = useMutation({
    mutationFn: (wanted: Reaction | null) => api.react(stage, confession.id, wanted),
    onMutate: (wanted) => {
      const before = local;
      setLocal({ reaction: wanted, counts: moved(counts, reaction, wanted) });
      return before;
    },
    onSuccess: (result) => {
      setLocal({ reaction: result.reaction, counts: result });
      void queries.invalidateQueries({ queryKey: keys.me });
    },
    onError: (_error, _wanted, before) => setLocal(before ?? null),
  });

  return {
    reaction,
    counts,
    problem: mutation.error instanceof ApiError ? mutation.error.problem : null,
    /** Pressing one's own reaction again takes it back. */
    press: (pressed: Reaction) => {
      if (!mutation.isPending) mutation.mutate(pressed === reaction ? null : pressed);
    },
  };
}
