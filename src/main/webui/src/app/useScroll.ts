import { useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const KEY = 'scroll';
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Whether one has been anywhere before, since the page was opened. */
let begun = false;

/** By the key of a place in the history: how far down one was there. */
let depths: Record<string, number> | undefined;

function known(): Record<string, number> {
  depths ??= JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, number>;
  return depths;
}

/**
 * Goes as deep as one was, as the page grows to it: a list may still be loading. Whoever scrolls by hand goes on.
 * @param arrived called once, at the end of the way
 * @returns what ends it before
 */
function descend(depth: number, arrived: () => void): () => void {
  // A page that has just been opened is there already, and asking it would have it laid out at once.
  if (depth === 0 && !begun) {
    arrived();
    return () => {};
  }
  window.scrollTo(0, depth);
  if (window.scrollY >= depth - 1) {
    arrived();
    return () => {};
  }
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, depth);
    if (window.scrollY >= depth - 1) end();
  });
  const end = () => {
    stop();
    arrived();
  };
  const stop = () => {
    growth.disconnect();
    BY_HAND.forEach((event) => window.removeEventListener(event, end));
  };
  BY_HAND.forEach((event) => window.addEventListener(event, end, { passive: true }));
  growth.observe(document.body);
  return stop;
}

/** A new page begins at its top; on the way back one finds the place that one left, after a reload too. */
export function useScroll() {
  const { key, hash } = useLocation();
  const back = useNavigationType() === 'POP';

  useLayoutEffect(() => {
    const note = () => {
      known()[key] = window.scrollY;
    };
    const watch = () => window.addEventListener('scroll', note, { passive: true });
    // Where the address names a place on the page, that is where one goes.
    const stop = hash ? watch() : descend(back ? (known()[key] ?? 0) : 0, watch);
    begun = true;
    return () => {
      stop?.();
      window.removeEventListener('scroll', note);
    };
  }, [key, hash, back]);

  useLayoutEffect(() => {
    window.history.scrollRestoration = 'manual';
    const keep = () => sessionStorage.setItem(KEY, JSON.stringify(known()));
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, []);
}
