import type { ReactionKind } from '@/api/types';

export interface Counts {
  likes: number;
  dislikes: number;
  superlikes: number;
}

const COUNTED = { LIKE: 'likes', DISLIKE: 'dislikes', SUPERLIKE: 'superlikes' } as const;

/** The counts after one visitor's vote changes from one kind to another; null is no vote. */
export function afterVote(
  counts: Counts,
  from: ReactionKind | null,
  to: ReactionKind | null,
): Counts {
  const after = { ...counts };
  if (from) after[COUNTED[from]] -= 1;
  if (to) after[COUNTED[to]] += 1;
  return after;
}

/** How much of the crowd is for it, 0 to 1; a superlike is for it too. */
export function share({ likes, dislikes, superlikes }: Counts): number {
  const all = likes + dislikes + superlikes;
  return all === 0 ? 0 : (likes + superlikes) / all;
}
