import type { ReactNode } from 'react';
import { useConfessions } from '@/api/confessions';
import { useOwnVotes } from '@/api/reactions';
import type { ConfessionPage, ListChoice, Stage } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useSeen } from '@/ui/useSeen';
import { useWords } from '@/words/useWords';
import { ConfessionCard } from './ConfessionCard';

interface EndlessListProps {
  stage: Stage;
  /** Of the main list: which part of it, and in what order. */
  choice?: ListChoice;
  /** What stands there when there is none. */
  empty: ReactNode;
  /** The last words, under the oldest. */
  end: string;
}

export function EndlessList({ stage, choice, empty, end }: EndlessListProps) {
  const words = useWords();
  const list = useConfessions(stage, choice);
  if (list.isPending) return <Skeletons />;
  if (!list.data) return <Failure text={problemText(words, list.error)} retry={list.refetch} />;

  const { pages } = list.data;
  if (!pages[0]?.items.length) return empty;
  return (
    <>
      {pages.map((page, i) => (
        <Page key={i} stage={stage} page={page} />
      ))}
      {list.isFetchNextPageError && (
        <Failure text={problemText(words, list.error)} retry={list.fetchNextPage} />
      )}
      {list.isFetchingNextPage && <Skeletons count={1} />}
      {list.hasNextPage && !list.isFetching && !list.isError && <More load={list.fetchNextPage} />}
      {!list.hasNextPage && <p className="list-end">{end}</p>}
    </>
  );
}

function Page({ stage, page }: { stage: Stage; page: ConfessionPage }) {
  const own = useOwnVotes(
    stage,
    page.items.map((item) => item.id),
  );
  return page.items.map((item) => (
    <ConfessionCard key={item.id} stage={stage} confession={item} own={own[item.id] ?? null} />
  ));
}

/** Loads by itself when it comes near; the button is for those whose browser or keyboard does not scroll. */
function More({ load }: { load: () => void }) {
  const { t } = useWords();
  const ref = useSeen<HTMLButtonElement>(load);
  return (
    <button ref={ref} type="button" className="btn btn-outline-secondary more" onClick={load}>
      {t('confession.more')}
    </button>
  );
}
