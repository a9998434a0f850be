/** Where a browser forbids to keep things, even asking for them throws. What is kept only until the page is left does as well. */
export function keepSomething(name: 'localStorage' | 'sessionStorage') {
  try {
    window[name].getItem('');
  } catch {
    const kept = new Map<string, string>();
    const value = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: unknown) => void kept.set(key, String(text)),
      removeItem: (key: string) => void kept.delete(key),
      clear: () => kept.clear(),
    };
    Object.defineProperty(window, name, { value });
  }
}
