import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteComment } from '@/api/comments';
import type { CommentView } from '@/api/types';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { takeAway } from './commentCache';

export function useDeleteComment(comment: CommentView, onDeleted: () => void) {
  const client = useQueryClient();
  const say = useSay();
  const words = useWords();
  const { mutate, isPending } = useMutation({
    mutationFn: () => deleteComment(comment.id),
    onSuccess: () => {
      // The focus moves on first: what holds it is about to vanish.
      onDeleted();
      takeAway(client, comment);
      say(words.t('comments.deleted'));
    },
    onError: (error) => say(words.t('comments.notDeleted', { why: problemText(words, error) })),
  });
  return () => {
    if (!isPending) mutate();
  };
}
