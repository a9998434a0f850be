import { useEffect, useRef } from 'react';

/** Calls back when the element comes near the screen. */
export function useSeen<E extends Element>(seen: () => void) {
  const ref = useRef<E>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) seen();
      },
      { rootMargin: '400px' },
    );
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, [seen]);
  return ref;
}
