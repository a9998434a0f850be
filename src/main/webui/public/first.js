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

  // What the entry will ask for as soon as it has come, is asked for now. build/hints.ts writes which files that are.
  const { files } = document.currentScript.dataset;
  if (!files) return;
  const { pathname, search } = location;
  const [, place, id] = /^(\/\w*)(?:\/(\d+))?\/?$/.exec(pathname) ?? [];
  const { pages, words, languages } = JSON.parse(files);
  const page = pages[id ? `${place}/` : place];
  const language = localStorage.getItem('language') ?? navigator.language;
  const english = language.startsWith('en');
  const hint = (rel, href, more) =>
    document.head.append(Object.assign(document.createElement('link'), { rel, href, ...more }));
  const early = [
    ...(languages[english ? 'en' : language] ?? []),
    ...(page ? [...page, ...words[english ? 'en' : 'sr']] : []),
  ];
  for (const file of early) hint('modulepreload', `/${file}`);

  const api = { '/': 'confessions', '/arena': 'arena', '/ispovesti': 'confessions' }[place];
  if (!api || search) return;
  const asked = id ? `/${id}` : `?limit=${place === '/' ? 1 : 10}`;
  hint('preload', `/api/v2/${api}${asked}`, { as: 'fetch', crossOrigin: 'anonymous' });
})();
