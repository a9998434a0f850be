import type { InfiniteData } from '@tanstack/react-query';
import type { ConfessionPage, ConfessionView } from '@/api/types';

/** Those on the newest page that came after those known from it before. */
export function freshOnes(known: ConfessionView[], { items }: ConfessionPage): ConfessionView[] {
  const first = items.findIndex(({ id }) => known.some((each) => each.id === id));
  return first < 0 ? items : items.slice(0, first);
}

/** Those that should be on the newest page and are not: they have left the arena, or so it seems. */
export function goneOnes(
  known: ConfessionView[],
  { items, next }: ConfessionPage,
): ConfessionView[] {
  const isThere = ({ id }: ConfessionView) => items.some((each) => each.id === id);
  const lastKnown = known.findLastIndex(isThere);
  // Further pages hold the rest; where nothing is known any more, the first one tells for all.
  const expected = next ? known.slice(0, Math.max(lastKnown, 0) + 1) : known;
  return expected.filter((each) => !isThere(each));
}

type List = InfiniteData<ConfessionPage, string | undefined>;

/** The list with the new ones on top. */
export function withFresh(list: List, fresh: ConfessionView[]): List {
  return {
    pages: [{ items: fresh, next: null }, ...list.pages],
    pageParams: [undefined, ...list.pageParams],
  };
}
