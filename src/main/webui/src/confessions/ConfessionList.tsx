import type { ReactNode } from 'react';
import { ApiError, type Stage } from '../api/client';
import { problemText, texts } from '../texts';
import { NextPage } from '../ui/NextPage';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { ConfessionPageItems } from './ConfessionPageItems';
import { useConfessions } from './queries';

export function ConfessionList({ stage, empty, end }: { stage: Stage; empty: ReactNode; end: ReactNode }) {
  const list = useConfessions(stage);
  if (list.isPending) return <Skeleton label={texts.loading} />;
  if (list.isError) {
    return (
      <Notice
        action={
          <button type="button" className="btn btn-lamp" onClick={() => void list.refetch()}>
            {texts.retry}
          </button>
        }
      >
        {problemText(list.error instanceof ApiError ? list.error.problem : 'unknown')}
      </Notice>
    );
  }
  if (list.data.pages[0]!.items.length === 0) return empty;
  return (
    <>
      {list.data.pages.map((page, n) => (
        <ConfessionPageItems key={String(list.data.pageParams[n])} stage={stage} page={page} />
      ))}
      {list.hasNextPage ? (
        <NextPage label={texts.more} busy={list.isFetchingNextPage} load={() => void list.fetchNextPage()} />
      ) : (
        end
      )}
    </>
  );
}
