import type { OwnConfession } from '@/api/types';

export type Fate = 'arena' | 'stayed' | 'won' | 'lost' | 'hidden';

/** What became of a published confession, in one word. */
export function fateOf({ hidden, stage, round }: OwnConfession): Fate {
  if (hidden) return 'hidden';
  if (stage === 'PUBLISHED') return 'won';
  if (stage === 'REJECTED') return 'lost';
  return round ? 'stayed' : 'arena';
}
