import { useEffect, useState } from 'react';

/** The time, told anew at each interval (ms). */
export function useNow(interval: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}

/** Whole seconds left until an instant; 0 when it has passed or there is none. */
export function useSecondsUntil(iso: string | null | undefined): number {
  const now = useNow(1000);
  return iso ? Math.max(0, Math.ceil((Date.parse(iso) - now) / 1000)) : 0;
}
