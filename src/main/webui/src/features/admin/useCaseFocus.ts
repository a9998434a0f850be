import { useEffect, useRef } from 'react';

/**
 * Where a decided case goes away or moves, the focus stays in the list: on that case, else on the one that took its place, else on the list.
 */
export function useCaseFocus(ids: number[]) {
  const place = useRef<HTMLElement>(null);
  const left = useRef<{ id: number; index: number } | null>(null);
  const said = ids.join();

  useEffect(() => {
    const from = left.current;
    left.current = null;
    if (!from || document.activeElement !== document.body) return;
    const entries = place.current!.querySelectorAll<HTMLElement>(':scope > ol > li');
    const now = said.split(',').indexOf(String(from.id));
    const next = entries[now >= 0 ? now : Math.min(from.index, entries.length - 1)];
    (next ?? place.current!).focus();
  }, [said]);

  return {
    place,
    leave: (id: number) => {
      left.current = { id, index: ids.indexOf(id) };
    },
  };
}
