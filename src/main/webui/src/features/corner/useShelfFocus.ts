import { useEffect, useRef } from 'react';

/** Keeps the focus on the shelf: on the first of those asked for, and on the shelf itself where a focused one is taken away. */
export function useShelfFocus(numbers: number[]) {
  const shelf = useRef<HTMLElement>(null);
  const before = useRef<number[]>([]);
  const expected = useRef(false);

  useEffect(() => {
    const had = before.current;
    before.current = numbers;
    if (expected.current && numbers.length > had.length) {
      expected.current = false;
      shelf.current?.querySelectorAll('li')[had.length]?.focus({ preventScroll: true });
    } else if (
      had.some((number) => !numbers.includes(number)) &&
      document.activeElement === document.body
    ) {
      shelf.current?.focus({ preventScroll: true });
    }
  }, [numbers]);

  return {
    shelf,
    expectMore: () => {
      expected.current = true;
    },
  };
}
