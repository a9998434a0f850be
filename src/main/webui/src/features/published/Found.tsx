import { useConfessions } from '@/api/confessions';
import type { ListChoice } from '@/api/types';
import { useWords } from '@/words/useWords';

/** Tells how much a search found, to ears as well as to eyes. */
export function Found({ choice }: { choice: ListChoice }) {
  const { t } = useWords();
  const { data, hasNextPage } = useConfessions('list', choice);
  const count = data?.pages.reduce((sum, page) => sum + page.items.length, 0);
  return (
    <p className={choice.q ? 'found' : 'visually-hidden'} role="status">
      {choice.q &&
        count !== undefined &&
        t(hasNextPage ? 'list.foundMore' : 'list.found', { count })}
    </p>
  );
}
