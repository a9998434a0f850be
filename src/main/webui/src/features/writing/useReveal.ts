import { useEffect, useState } from 'react';

const TICK_MS = 34;
/** When more than so many words behind, it goes faster: nobody should wait for what is there already. */
const FAR_BEHIND = 24;

/** Where the next word ends after a place in the text. */
export function nextWord(text: string, from: number): number {
  const word = /\s*\S+/y;
  word.lastIndex = from;
  return word.exec(text) ? word.lastIndex : text.length;
}

function commonLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** The part of a text to show now: word by word at a reader's pace, however fast the text comes. */
export function useReveal(text: string, instantly: boolean): { shown: string; complete: boolean } {
  const [shown, setShown] = useState(instantly ? text : '');
  useEffect(() => {
    if (shown === text) return;
    if (instantly || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setShown(text);
      return;
    }
    const timer = setTimeout(() => {
      let end = commonLength(shown, text);
      const behind = text.slice(end).split(/\s+/).length;
      for (let words = behind > FAR_BEHIND ? 2 : 1; words > 0; words--) end = nextWord(text, end);
      setShown(text.slice(0, end));
    }, TICK_MS);
    return () => clearTimeout(timer);
  }, [shown, text, instantly]);
  return { shown, complete: shown === text };
}
