// Runs before the first paint, so that a chosen theme does not flash. The switch itself is src/ui/theme.ts.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch {
    // Storage may be forbidden; the system's preference will do.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.bsTheme = chosen ?? (dark ? 'dark' : 'light');
})();
