import { useEffect, type RefObject } from 'react';
import { useLatest } from '@/ui/useLatest';
import { commandOf, type Command } from './keys';
import { isOn } from './settings';

const FIELD = 'input, textarea, select, [contenteditable]';
const PRESSED_BY_SPACE = 'button, summary, a';

/** Listens to the keyboard wherever the focus is, except where one types. */
export function useKeys(sheet: RefObject<HTMLElement | null>, run: (command: Command) => void) {
  const latest = useLatest(run);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const at = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || at.closest(FIELD)) return;
      if (event.key === ' ' && at.closest(PRESSED_BY_SPACE)) return;
      const { top, bottom } = (sheet.current ?? document.body).getBoundingClientRect();
      // The votes lie over what is further down.
      const votes = document.querySelector('.judging-bar')?.getBoundingClientRect();
      const command = commandOf(event, {
        letters: isOn('arena-letters'),
        above: top < 0,
        below: bottom > (votes?.top ?? window.innerHeight),
      });
      if (!command) return;
      event.preventDefault();
      latest(command);
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [latest, sheet]);
}
