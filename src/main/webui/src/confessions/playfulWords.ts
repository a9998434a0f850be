import { texts } from '../texts';

/** The two words of a confession: always the same for the same one, and different side by side. */
export function playfulWords(id: number): { like: string; dislike: string } {
  const { like, dislike } = texts.words;
  // Fibonacci hashing spreads neighbouring numbers.
  const mixed = Math.imul(id, 0x9e3779b1) >>> 0;
  return { like: like[mixed % like.length]!, dislike: dislike[(mixed >>> 8) % dislike.length]! };
}
