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
  /** Whether the beginning or the end of the text is out of sight: then the keys that scroll there do that. */
  above: boolean;
  below: boolean;
}

/** What a press of a key asks for; null where it is not ours. */
export function commandOf(press: Press, { letters, above, below }: Circumstances): Command | null {
  const { altKey, ctrlKey, metaKey, shiftKey, repeat } = press;
  if (altKey || ctrlKey || metaKey || shiftKey || repeat) return null;
  if (press.key.length === 1 && !letters) return null;
  if ((press.key === 'ArrowUp' && above) || (press.key === ' ' && below)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const found = (Object.keys(KEYS) as Command[]).find((command) => KEYS[command].includes(key));
  return found ?? null;
}
