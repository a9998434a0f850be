import { useEffect, useRef } from 'react';

/** Keeps the focus on the shelf: on the first of those asked for, and on the shelf itself where a focused one is taken away. */
export function useShelfFocus(count: number) {
  const shelf = useRef<HTMLElement>(null);
  const before = useRef(count);
  const expected = useRef(false);

  useEffect(() => {
    const had = before.current;
    before.current = count;
    if (expected.current && count > had) {
      expected.current = false;
      shelf.current?.querySelectorAll('li')[had]?.focus({ preventScroll: true });
    } else if (count < had && document.activeElement === document.body) {
      shelf.current?.focus({ preventScroll: true });
    }
  }, [count]);

  return {
    shelf,
    expectMore: () => {
      expected.current = true;
    },
  };
}
