import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';
import { meQuery } from '@/api/me';
import { newestKey } from '@/api/newest';
import { ownVotesKey, react } from '@/api/reactions';
import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { afterVote } from './vote';
import { showSuperlikesLeft, showVote } from './voteCache';

export interface Vote {
  confession: ConfessionView;
  /** What one has said until now. */
  own: ReactionKind | null;
  /** What one says instead; null takes it back. */
  kind: ReactionKind | null;
}

/** Votes are shown at once and rolled back with a word when the server refuses. */
export function useVote(stage: Stage): (vote: Vote) => void {
  const client = useQueryClient();
  const say = useSay();
  const words = useWords();
  const mutationKey = ['vote', stage];

  const { mutate } = useMutation({
    mutationKey,
    // One after another, so that quick presses reach the server in order.
    scope: { id: mutationKey.join('-') },
    mutationFn: async ({ confession, kind }: Vote) => {
      // Two first votes at once would come from two new visitors; after this both carry one cookie.
      await client.ensureQueryData(meQuery);
      return react(stage, confession.id, kind);
    },
    onMutate: async ({ confession, own, kind }) => {
      // Own votes still on their way would bring back what was before; they are asked for again afterwards.
      const interrupted = client.isFetching({ queryKey: ownVotesKey(stage) }) > 0;
      await client.cancelQueries({ queryKey: ownVotesKey(stage) });
      showVote(client, stage, confession.id, afterVote(confession, own, kind), kind);
      return { interrupted };
    },
    onSuccess: (view, { confession: { id } }) => {
      showSuperlikesLeft(client, view.superlikesLeft);
      const presses = client.isMutating({
        mutationKey,
        predicate: ({ state }) => (state.variables as Vote).confession.id === id,
      });
      // With another press on its way, what is shown is newer than this answer.
      if (presses === 1) showVote(client, stage, id, view, view.reaction ?? null);
    },
    onError: (error, { confession, own }) => {
      showVote(client, stage, confession.id, confession, own);
      say(words.t('votes.failed', { why: problemText(words, error) }));
      if (error instanceof ApiError && error.type === 'round-over') {
        void client.invalidateQueries({ queryKey: newestKey });
      }
    },
    onSettled: (_view, _error, _vote, context) => {
      if (context?.interrupted) void client.invalidateQueries({ queryKey: ownVotesKey(stage) });
    },
  });
  return mutate;
}
