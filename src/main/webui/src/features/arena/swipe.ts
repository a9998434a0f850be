export type Swipe = 'LIKE' | 'DISLIKE';

const PART = 0.28;
const LEAST = 72;
const MOST = 140;

/** How far (px) a sheet of this width is moved before it means something. */
export function threshold(width: number): number {
  return Math.min(Math.max(width * PART, LEAST), MOST);
}

/** To the right is for it, to the left against it; null is too little to tell. */
export function swiped(dx: number, width: number): Swipe | null {
  if (Math.abs(dx) < threshold(width)) return null;
  return dx > 0 ? 'LIKE' : 'DISLIKE';
}
