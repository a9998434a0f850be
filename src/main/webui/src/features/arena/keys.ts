export type Command = 'LIKE' | 'DISLIKE' | 'SUPERLIKE' | 'next' | 'undo';

/** Named as the browser names them. */
export const KEYS: Record<Command, readonly string[]> = {
  LIKE: ['ArrowRight'],
  DISLIKE: ['ArrowLeft'],
  SUPERLIKE: ['ArrowUp', 's'],
  next: [' ', 'n'],
  undo: ['Backspace', 'z'],
};

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>;

interface Circumstances {
  /** Whether keys of one character are wanted (WCAG 2.1.4). */
  letters: boolean;
  /** Down in a long text the arrow up is the way back to its beginning. */
  scrolled: boolean;
}

/** What a press of a key asks for; null where it is not ours. */
export function commandOf(press: Press, { letters, scrolled }: Circumstances): Command | null {
  const { altKey, ctrlKey, metaKey, shiftKey, repeat } = press;
  if (altKey || ctrlKey || metaKey || shiftKey || repeat) return null;
  if (press.key.length === 1 && !letters) return null;
  if (press.key === 'ArrowUp' && scrolled) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const found = (Object.keys(KEYS) as Command[]).find((command) => KEYS[command].includes(key));
  return found ?? null;
}
