import { useEffect, useRef } from 'react';

const A_LOOK_MS = 1000;
const STEPS = Array.from({ length: 21 }, (_, i) => i / 20);

/** Half of it, or where it is longer than that, of the screen. */
export function isBeheld({
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry) {
  const screen = rootBounds?.height ?? window.innerHeight;
  return intersectionRatio >= 0.5 || intersectionRect.height >= screen / 2;
}

/** Calls back once the element was before somebody's eyes for a second. */
export function useBeheld<E extends Element>(beheld: (() => void) | undefined) {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!beheld) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // Nobody looks at a tab in the background.
      if (document.hidden) return void (timer = setTimeout(look, A_LOOK_MS));
      observer.disconnect();
      beheld();
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!isBeheld(entries.at(-1)!)) {
          clearTimeout(timer);
          timer = undefined;
        } else timer ??= setTimeout(look, A_LOOK_MS);
      },
      { threshold: STEPS },
    );
    observer.observe(ref.current!);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [beheld]);
  return ref;
}
