import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** What was the same for a moment: nobody wants an answer for each key. */
export function useSettled<T>(value: T): T {
  const said = JSON.stringify(value);
  const [settled, setSettled] = useState({ said, value });
  useEffect(() => {
    if (said === settled.said) return;
    const timer = setTimeout(() => setSettled({ said, value }), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return settled.value;
}
