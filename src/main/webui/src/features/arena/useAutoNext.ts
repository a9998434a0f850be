import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react';
import type { ReactionKind } from '@/api/types';
import { isCalm } from '@/ui/motion';
import { useLatest } from '@/ui/useLatest';
import { isOn } from './settings';

export const AUTO_NEXT_MS = 1500;

/**
 * Goes on by itself a moment after the verdict: not where one wants no motion, nor while one rests on the counts.
 * Returns what tells whether one rests.
 */
export function useAutoNext(id: number, own: ReactionKind | null, next: () => void) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const latest = useLatest(next);
  const rests = pointed || focused;

  useEffect(() => {
    if (!own || rests || isCalm() || !isOn('arena-auto')) return;
    const timer = setTimeout(latest, AUTO_NEXT_MS);
    return () => clearTimeout(timer);
  }, [id, own, rests, latest]);

  return {
    // A finger that has tapped is gone; a mouse is still there, and so is the focus of a keyboard.
    onPointerEnter: (event: PointerEvent) => setPointed(event.pointerType === 'mouse'),
    onPointerLeave: () => setPointed(false),
    onFocus: (event: FocusEvent) => setFocused(event.target.matches(':focus-visible')),
    onBlur: () => setFocused(false),
  };
}
