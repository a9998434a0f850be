import { useEffect, useRef, useState } from 'react';
import { step } from './reveal';

const PACE_MS = 32;
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Shows a growing text word by word at a pleasant pace; at once where reduced motion is asked for. */
export function useReveal(text: string, start: string): string {
  const [shown, setShown] = useState(start);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);

  const behind = shown !== text;
  useEffect(() => {
    if (!behind) return;
    const show = () => setShown((now) => (still() ? latest.current : step(now, latest.current)));
    const timer = setInterval(show, PACE_MS);
    return () => clearInterval(timer);
  }, [behind]);
  return shown;
}
