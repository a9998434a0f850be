import { useEffect, useState } from 'react';
import type { ConfessionView } from '@/api/types';
import { goOn, openOnes, START, type Walk } from './walk';
import type { useCandidates } from './useCandidates';

/** So many left, and the next page is asked for. */
const FEW = 2;

/** Leads from one candidate to the next. */
export function useWalk({ list, candidates, own, known }: ReturnType<typeof useCandidates>) {
  const [walk, setWalk] = useState<Walk>(START);
  const open = openOnes(candidates, own, walk);
  const byId = (id: number | null | undefined) => candidates.find((each) => each.id === id);
  const shown: ConfessionView | undefined = byId(walk.shown) ?? open[0];
  // Held by its number, so that nothing that comes or goes takes away what one reads.
  if (shown && shown.id !== walk.shown) setWalk({ ...walk, shown: shown.id });

  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  const needed = known && open.length <= FEW && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (needed) void fetchNextPage();
  }, [needed, fetchNextPage]);

  return {
    shown,
    last: byId(walk.past.at(-1)),
    skipped: candidates.filter(({ id }) => walk.skipped.includes(id)).length,
    step: setWalk,
    goOn: () => setWalk(goOn),
  };
}
