import type { Plugin, Rolldown } from 'vite';

/** By the beginning of an address, with a slash where a number follows. */
const PAGES = {
  '/arena': 'ArenaPage',
  '/arena/': 'CandidatePage',
  '/ispovesti': 'ListPage',
  '/ispovesti/': 'ConfessionPage',
  '/pisi': 'WritingPage',
  '/kutak': 'cornerPages',
};
const WORDS = { sr: 'srPages', en: 'enPages' };
/** Serbian in Latin letters comes with the entry. */
const LANGUAGES = { 'sr-Cyrl': 'transliterate', en: 'en' };

/**
 * Tells public/first.js which files an address needs beside the entry, so that a browser asks for them at once and not only when
 * the entry has come and says so: on a slow network that saves a round trip or two.
 */
export function hints(): Plugin {
  return {
    name: 'hints',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const files = (names: object) =>
          Object.fromEntries(
            Object.entries(names).map(([key, name]: [string, string]) => [
              key,
              needed(name, bundle),
            ]),
          );
        const all = JSON.stringify({
          pages: files(PAGES),
          words: files(WORDS),
          languages: files(LANGUAGES),
        });
        return html.replace('src="/first.js"', `$& data-files='${all}'`);
      },
    },
  };
}

/** The files of a part of the site that is brought by itself, without those that the entry brings anyway. */
function needed(name: string, bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter(
    (file): file is Rolldown.OutputChunk => file.type === 'chunk',
  );
  const part = chunks.find((chunk) => chunk.isDynamicEntry && chunk.name === name);
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!part || !entry) throw new Error(`No part of the site is called ${name}.`);
  const known = new Set([entry.fileName, ...entry.imports]);
  const found = new Set<string>();
  const follow = (file: string) => {
    if (known.has(file) || found.has(file)) return;
    found.add(file);
    chunks.find((chunk) => chunk.fileName === file)?.imports.forEach(follow);
  };
  follow(part.fileName);
  return [...found];
}
