import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const KEY = 'scroll';

/** By the key of a place in the history: how far down one was there. */
let depths: Record<string, number> | undefined;

function known(): Record<string, number> {
  depths ??= JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, number>;
  return depths;
}

/** A new page begins at its top; on the way back one finds the place that one left, after a reload too. */
export function useScroll() {
  const { key, hash } = useLocation();
  const back = useNavigationType() === 'POP';

  useLayoutEffect(() => {
    if (!hash) window.scrollTo(0, back ? (known()[key] ?? 0) : 0);
    const note = () => {
      known()[key] = window.scrollY;
    };
    window.addEventListener('scroll', note, { passive: true });
    return () => window.removeEventListener('scroll', note);
  }, [key, hash, back]);

  useLayoutEffect(() => {
    window.history.scrollRestoration = 'manual';
    const keep = () => sessionStorage.setItem(KEY, JSON.stringify(known()));
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
}
