import type { ReactNode } from 'react';
import type { Own } from '@/api/corner';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { useShelfFocus } from './useShelfFocus';

interface ShelfProps<T> {
  name: string;
  own: Own<T>;
  numberOf: (item: T) => number;
  show: (item: T) => ReactNode;
  empty: ReactNode;
}

/** One of the lists in the corner, with more of it at the press of a button. */
export function Shelf<T>({ name, own, numberOf, show, empty }: ShelfProps<T>) {
  const words = useWords();
  const { data, error, isPending, refetch } = own;
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const { shelf, expectMore } = useShelfFocus(items.map(numberOf));
  if (isPending) return <Skeletons count={2} />;
  if (!data) return <Failure text={problemText(words, error)} retry={refetch} />;

  function more() {
    if (own.isFetchingNextPage) return;
    expectMore();
    void own.fetchNextPage();
  }

  return (
    <section ref={shelf} className="shelf" aria-label={name} tabIndex={-1}>
      {items.length === 0 && empty}
      <ul>
        {items.map((item) => (
          <li key={numberOf(item)} tabIndex={-1}>
            {show(item)}
          </li>
        ))}
      </ul>
      {own.isFetchNextPageError ? (
        <Failure text={problemText(words, error)} retry={more} />
      ) : (
        own.hasNextPage && <More busy={own.isFetchingNextPage} onPress={more} />
      )}
    </section>
  );
}

/** It stays where it is while it loads, so that the focus does, too. */
function More({ busy, onPress }: { busy: boolean; onPress: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="btn btn-outline-secondary more"
      aria-disabled={busy}
      onClick={onPress}
    >
      {busy ? t('loading') : t('confession.more')}
    </button>
  );
}
