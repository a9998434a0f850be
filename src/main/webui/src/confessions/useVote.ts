import { useMutation, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '@/api/me';
import { ownVotesKey, react } from '@/api/reactions';
import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { afterVote } from './vote';
import { showSuperlikesLeft, showVote } from './voteCache';

/** Votes are shown at once and rolled back with a word when the server refuses. */
export function useVote(stage: Stage, confession: ConfessionView, own: ReactionKind | null) {
  const client = useQueryClient();
  const say = useSay();
  const words = useWords();
  const { id } = confession;
  const mutationKey = ['vote', stage, id];

  const { mutate } = useMutation({
    mutationKey,
    // One after another, so that quick presses reach the server in order.
    scope: { id: mutationKey.join('-') },
    mutationFn: async (kind: ReactionKind | null) => {
      // Two first votes at once would come from two new visitors; after this both carry one cookie.
      await client.ensureQueryData(meQuery);
      return react(stage, id, kind);
    },
    onMutate: async (kind) => {
      // Own votes still on their way would bring back what was before; they are asked for again afterwards.
      const interrupted = client.isFetching({ queryKey: ownVotesKey(stage) }) > 0;
      await client.cancelQueries({ queryKey: ownVotesKey(stage) });
      showVote(client, stage, id, afterVote(confession, own, kind), kind);
      return { before: confession, own, interrupted };
    },
    onSuccess: (view) => {
      showSuperlikesLeft(client, view.superlikesLeft);
      // With another press on its way, what is shown is newer than this answer.
      if (client.isMutating({ mutationKey }) === 1) {
        showVote(client, stage, id, view, view.reaction ?? null);
      }
    },
    onError: (error, _kind, rollback) => {
      if (rollback) showVote(client, stage, id, rollback.before, rollback.own);
      say(words.t('votes.failed', { why: problemText(words, error) }));
    },
    onSettled: (_view, _error, _kind, context) => {
      if (context?.interrupted) void client.invalidateQueries({ queryKey: ownVotesKey(stage) });
    },
  });

  /** Pressing what one has said already takes it back. */
  return (kind: ReactionKind) => mutate(kind === own ? null : kind);
}
