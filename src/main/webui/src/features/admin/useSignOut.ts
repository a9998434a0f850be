import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { sessionKey, signOut } from '@/api/admin';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';

/** Signs out, and leaves nothing that was seen inside. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const words = useWords();
  const { mutate } = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => isInside(queryKey) });
      client.setQueryData(sessionKey, null);
      void navigate(paths.admin, { replace: true });
    },
    onError: (error) => say(problemText(words, error)),
  });
  return () => mutate();
}

const isInside = (key: readonly unknown[]) => key[0] === sessionKey[0] && key[1] !== sessionKey[1];
