import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { writeComment, type NewComment } from '@/api/comments';
import { meKey, meQuery } from '@/api/me';
import type { CommentView } from '@/api/types';
import { rememberPseudonym } from '@/confessions/pseudonym';
import { useNotBefore } from '@/confessions/useNotBefore';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { putOnTop } from './commentCache';

/**
 * Sends a comment, and tells when the next one may follow.
 * @param writing whether one has begun to write: reading alone needs no cookie
 */
export function useComment(confessionId: number, writing: boolean, onSent: () => void) {
  const client = useQueryClient();
  const say = useSay();
  const { t } = useWords();
  const { data: me } = useQuery({ ...meQuery, enabled: writing });
  const { seconds, heed } = useNotBefore(me?.nextCommentAt);
  const { mutate, isPending, error } = useMutation<CommentView, Error, NewComment>({
    mutationFn: async (comment) => {
      await client.ensureQueryData(meQuery);
      return writeComment(confessionId, comment);
    },
    onSuccess: (comment) => {
      rememberPseudonym(comment.pseudonym);
      putOnTop(client, comment);
      say(t('comments.sent'));
      onSent();
    },
    onError: heed,
    onSettled: () => client.invalidateQueries({ queryKey: meKey }),
  });
  return { send: mutate, busy: isPending, seconds, error };
}
