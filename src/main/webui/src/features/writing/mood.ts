import { useState } from 'react';
import type { Mood } from '@/api/types';

export const MOODS = ['CALM', 'USUAL', 'WILD'] as const satisfies Mood[];
const KEY = 'mood';

/** The mood asked for last on this device. */
export function useMood() {
  const [mood, setMood] = useState<Mood>(remembered);

  function choose(next: Mood) {
    setMood(next);
    localStorage.setItem(KEY, next);
  }

  return [mood, choose] as const;
}

function remembered(): Mood {
  const kept = localStorage.getItem(KEY);
  return MOODS.find((mood) => mood === kept) ?? 'USUAL';
}
