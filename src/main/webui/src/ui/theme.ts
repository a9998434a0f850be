import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

// src/first reads the same key before the first paint.
const KEY = 'theme';
const COLOURS = { light: '#faf5ec', dark: '#15131b' };
const system = window.matchMedia('(prefers-color-scheme: dark)');

function current(): Theme {
  return document.documentElement.dataset.bsTheme === 'dark' ? 'dark' : 'light';
}

function show(theme: Theme) {
  document.documentElement.dataset.bsTheme = theme;
  document
    .querySelectorAll('meta[name="theme-color"]')
    .forEach((meta) => meta.setAttribute('content', COLOURS[theme]));
}

export function chooseTheme(theme: Theme) {
  show(theme);
  localStorage.setItem(KEY, theme);
}

/** The theme in force; follows the system until one is chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  const follow = () => {
    if (localStorage.getItem(KEY) === null) show(system.matches ? 'dark' : 'light');
  };
  system.addEventListener('change', follow);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', follow);
  };
}
