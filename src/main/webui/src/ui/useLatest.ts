import { useCallback, useEffect, useRef } from 'react';

/** One function for ever that does what the latest one does, for listeners, timers and toasts. */
export function useLatest<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
