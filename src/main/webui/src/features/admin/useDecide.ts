import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';
import { decide, moderationKey, type Verdict } from '@/api/moderation';
import type { Case } from '@/api/types';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { useAskAgain } from './useSignedOut';

interface Wish {
  verdict: Verdict;
  note: string;
}

export const isDecidedOtherwise = (error: Error) =>
  error instanceof ApiError && error.type === 'case-closed';

/** Decides a case as it is seen; where another moderator was faster, that is told, and the lists are read anew. */
export function useDecide(about: Case, onDecide: () => void) {
  const client = useQueryClient();
  const say = useSay();
  const { t } = useWords();
  const askAgain = useAskAgain();

  function lookAgain() {
    onDecide();
    return client.invalidateQueries({ queryKey: moderationKey });
  }

  return useMutation({
    mutationFn: ({ verdict, note }: Wish) =>
      decide(about.id, verdict, note, about.decision ?? null),
    onSuccess: (_, { verdict }) => {
      say(t(`admin.moderation.done.${verdict}`));
      return lookAgain();
    },
    onError: (error) => {
      askAgain(error);
      if (!isDecidedOtherwise(error)) return;
      say(t('admin.moderation.faster'));
      return lookAgain();
    },
  });
}
