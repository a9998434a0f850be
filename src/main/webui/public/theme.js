// Runs before the first paint and before everything else.
(() => {
  // Where a browser forbids to keep things, even asking for them throws. What is kept only until the page is left does as well.
  for (const name of ['localStorage', 'sessionStorage']) {
    try {
      window[name].getItem('');
    } catch {
      const kept = new Map();
      const value = {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, text) => void kept.set(key, String(text)),
        removeItem: (key) => void kept.delete(key),
        clear: () => kept.clear(),
      };
      Object.defineProperty(window, name, { value });
    }
  }

  // A chosen theme must not flash. The switch itself is src/ui/theme.ts.
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.bsTheme =
    localStorage.getItem('theme') ?? (dark ? 'dark' : 'light');
})();
