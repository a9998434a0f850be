import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';
import { deleteDraft, draftsKey } from '@/api/corner';
import { meKey } from '@/api/me';
import type { DraftPage } from '@/api/types';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';

type Shown = InfiniteData<DraftPage>;

function without(id: number, shown: Shown): Shown {
  const pages = shown.pages.map((page) => ({
    ...page,
    items: page.items.filter((draft) => draft.id !== id),
  }));
  return { ...shown, pages };
}

/** What is gone already is as good as deleted. */
function unlessGone(error: unknown) {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}

/** A draft is off the shelf at once, and back with a word when the server refuses. */
export function useDeleteDraft() {
  const client = useQueryClient();
  const say = useSay();
  const words = useWords();

  const { mutate } = useMutation({
    mutationFn: (id: number) => deleteDraft(id).catch(unlessGone),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: draftsKey });
      const before = client.getQueryData<Shown>(draftsKey);
      client.setQueryData<Shown>(draftsKey, (shown) => shown && without(id, shown));
      return { before };
    },
    onSuccess: () => say(words.t('corner.drafts.deleted')),
    onError: (error, _id, rollback) => {
      client.setQueryData(draftsKey, rollback?.before);
      say(words.t('corner.drafts.notDeleted', { why: problemText(words, error) }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: meKey }),
  });
  return mutate;
}
