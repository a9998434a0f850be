import type { InfiniteData } from '@tanstack/react-query';
import type { ConfessionPage, ConfessionView } from '@/api/types';

/** Those on the newest page that came after the list was loaded. */
export function freshOnes(loaded: ConfessionView[], { items }: ConfessionPage): ConfessionView[] {
  const known = items.findIndex(({ id }) => loaded.some((each) => each.id === id));
  return known < 0 ? items : items.slice(0, known);
}

/** Those that should be on the newest page and are not: they have left the arena, or so it seems. */
export function goneOnes(
  loaded: ConfessionView[],
  { items, next }: ConfessionPage,
): ConfessionView[] {
  const isThere = ({ id }: ConfessionView) => items.some((each) => each.id === id);
  const lastKnown = loaded.findLastIndex(isThere);
  // Further pages hold the rest; where nothing is known any more, the first one tells for all.
  const expected = next ? loaded.slice(0, Math.max(lastKnown, 0) + 1) : loaded;
  return expected.filter((each) => !isThere(each));
}

type List = InfiniteData<ConfessionPage, string | undefined>;

/** The list with the new ones on top; it begins anew where they do not reach down to it. */
export function withFresh(list: List, newest: ConfessionPage): List {
  const loaded = list.pages.flatMap((page) => page.items);
  const fresh = freshOnes(loaded, newest);
  if (fresh.length === newest.items.length) return startingWith(newest);
  return {
    pages: [{ items: fresh, next: newest.next }, ...list.pages],
    pageParams: [undefined, ...list.pageParams],
  };
}

export function startingWith(newest: ConfessionPage): List {
  return { pages: [newest], pageParams: [undefined] };
}
