import { useEffect, useState } from 'react';

const relative = new Intl.RelativeTimeFormat('sr-Latn', { numeric: 'auto' });
const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "pre 5 minuta" */
export function ago(moment: string, now = Date.now()): string {
  const seconds = (Date.parse(moment) - now) / 1000;
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(0, 'second');
}

/** Whole seconds until a moment, counted down; 0 when it is over or there is none. */
export function useSecondsUntil(moment: string | null | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  const left = moment ? Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000)) : 0;
  useEffect(() => {
    if (!moment) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}

/** 7:04:09 */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
