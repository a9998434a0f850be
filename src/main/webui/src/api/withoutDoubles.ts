import type { InfiniteData } from '@tanstack/react-query';

interface Page {
  items: { id: number }[];
}

/** What moves in its list between two pages comes twice; it stays where it was met first. */
export function withoutDoubles<P extends Page, A>(list: InfiniteData<P, A>): InfiniteData<P, A> {
  const met = new Set<number>();
  const isNew = ({ id }: { id: number }) => !met.has(id) && Boolean(met.add(id));
  const pages = list.pages.map((page) => ({ ...page, items: page.items.filter(isNew) }));
  return { ...list, pages };
}
