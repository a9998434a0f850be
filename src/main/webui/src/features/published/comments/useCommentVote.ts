import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ownCommentsKey, reactToComment } from '@/api/comments';
import { meQuery } from '@/api/me';
import type { CommentView, ReactionKind } from '@/api/types';
import { afterVote } from '@/confessions/vote';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { showCommentVotes } from './commentCache';

/** Shown at once and rolled back with a word when the server refuses, as votes on confessions are. */
export function useCommentVote(comment: CommentView, own: ReactionKind | null) {
  const client = useQueryClient();
  const say = useSay();
  const words = useWords();
  const { id, confessionId, likes, dislikes } = comment;
  const mutationKey = ['comment-vote', id];

  const { mutate } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join('-') },
    mutationFn: async (reaction: ReactionKind | null) => {
      await client.ensureQueryData(meQuery);
      return reactToComment(id, reaction);
    },
    onMutate: async (reaction) => {
      const interrupted = client.isFetching({ queryKey: ownCommentsKey }) > 0;
      await client.cancelQueries({ queryKey: ownCommentsKey });
      const counts = afterVote({ likes, dislikes, superlikes: 0 }, own, reaction);
      showCommentVotes(client, confessionId, { id, reaction, ...counts });
      return { before: { id, likes, dislikes, reaction: own }, interrupted };
    },
    onSuccess: (votes) => {
      // With another press on its way, what is shown is newer than this answer.
      if (client.isMutating({ mutationKey }) === 1) showCommentVotes(client, confessionId, votes);
    },
    onError: (error, _reaction, rollback) => {
      if (rollback) showCommentVotes(client, confessionId, rollback.before);
      say(words.t('votes.failed', { why: problemText(words, error) }));
    },
    onSettled: (_votes, _error, _reaction, context) => {
      if (context?.interrupted) void client.invalidateQueries({ queryKey: ownCommentsKey });
    },
  });

  /** Pressing what one has said already takes it back. */
  return (kind: ReactionKind) => mutate(kind === own ? null : kind);
}
