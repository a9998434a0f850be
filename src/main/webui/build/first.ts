import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import type { EarlyWords } from '../src/first/drawEarly.ts';
import type { SiteFiles } from '../src/first/askEarly.ts';
import { en } from '../src/words/en.ts';
import { enPages } from '../src/words/enPages.ts';
import type { Language } from '../src/words/languages.ts';
import { sr } from '../src/words/sr.ts';
import { srPages } from '../src/words/srPages.ts';
import { transliterateCatalogue } from '../src/words/transliterate.ts';

const SCRIPT = fileURLToPath(new URL('../src/first/first.ts', import.meta.url));
const TAG = '<script type="module" src="/src/first/first.ts"></script>';

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
 * Makes a file of its own of src/first, that runs before everything else and so is no module, and tells it what only the build
 * knows: which files an address needs beside the entry, and what its first words are (docs/decisions/0019, 0024).
 */
export function first(): Plugin {
  let script = '';
  return {
    name: 'first',
    enforce: 'pre',
    config: () => ({ define: { SITE_FILES: 'null', SITE_WORDS: JSON.stringify(firstWords()) } }),
    async generateBundle(_options, bundle) {
      const source = await compiled(siteFiles(bundle));
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      script = `assets/first-${hash}.js`;
      this.emitFile({ type: 'asset', fileName: script, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        bundle
          ? html.replace('<!--first-->', `<script src="/${script}"></script>`)
          : html.replace('<!--first-->', TAG),
    },
  };
}

async function compiled(files: SiteFiles): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      SITE_FILES: JSON.stringify(files),
      SITE_WORDS: JSON.stringify(firstWords()),
    },
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: SCRIPT, formats: ['iife'], name: 'first' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}

function firstWords(): Record<Language, EarlyWords> {
  const of = (
    first: typeof sr | typeof en,
    pages: typeof srPages | typeof enPages,
    latin: boolean,
  ): EarlyWords => ({
    name: first.name,
    landing: {
      title: first.landing.title,
      lead: first.landing.lead,
      write: { name: first.landing.write, hint: first.landing.writeHint },
      read: { name: first.landing.read, hint: first.landing.readHint },
    },
    arena: { title: pages.arena.title },
    list: { title: pages.list.title, lead: pages.list.leads.new },
    latin,
  });
  const serbian = of(sr, srPages, true);
  return {
    'sr-Latn': serbian,
    'sr-Cyrl': { ...(transliterateCatalogue(serbian) as EarlyWords), latin: false },
    en: of(en, enPages, true),
  };
}

function siteFiles(bundle: Rolldown.OutputBundle): SiteFiles {
  const files = <Key extends string>(names: Record<Key, string>) =>
    Object.fromEntries(
      Object.entries<string>(names).map(([key, name]) => [key, needed(name, bundle)]),
    ) as Record<Key, string[]>;
  return { pages: files(PAGES), words: files(WORDS), languages: files(LANGUAGES) };
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
