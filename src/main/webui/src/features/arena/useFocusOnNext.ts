import { useEffect, useRef } from 'react';

/** Whoever reads with ears or keys goes along to the next sheet, and eyes find its beginning. */
export function useFocusOnNext(id: number | undefined) {
  const sheet = useRef<HTMLElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (!sheet.current) return;
    if (begun.current) {
      sheet.current.focus({ preventScroll: true });
      if (sheet.current.getBoundingClientRect().top < 0) sheet.current.scrollIntoView();
    }
    begun.current = true;
  }, [id]);
  return sheet;
}
