import { useState } from 'react';

/** Whether letters are shortcuts, and whether the next one comes by itself. */
export type Setting = 'arena-letters' | 'arena-auto';

const OFF = 'off';

export function isOn(setting: Setting): boolean {
  return localStorage.getItem(setting) !== OFF;
}

/** On until one switches it off on this device. */
export function useSetting(setting: Setting) {
  const [on, setOn] = useState(() => isOn(setting));
  function turn(to: boolean) {
    localStorage.setItem(setting, to ? 'on' : OFF);
    setOn(to);
  }
  return [on, turn] as const;
}
