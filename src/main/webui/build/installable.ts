import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { sr } from '../src/words/sr.ts';

const WORKER = new URL('./worker.js', import.meta.url);

/** What is kept on the device from the first visit on; the letters of other scripts and the pictures come when they are used. */
const KEPT = /\.(js|css)$|-(basic|serbian)-wght-normal-[^.]+\.woff2$/;
/** Few of those who visit administer the site; it needs the network anyway. */
const ADMIN = /admin/i;
const PUBLIC = ['/favicon.svg'];

/** Makes a built site one that can be installed: emits its manifest and its service worker (docs/decisions/0019). */
export function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const assets = Object.keys(bundle).filter((name) => KEPT.test(name) && !ADMIN.test(name));
      const page = bundle['index.html'];
      if (page?.type !== 'asset') this.error('There is no page to keep.');
      const kept = ['/index.html', ...PUBLIC, ...assets.map((name) => `/${name}`)];
      const version = createHash('sha256').update(`${page.source}${kept}`).digest('hex');
      const worker = readFileSync(WORKER, 'utf8')
        .replace("'VERSION'", JSON.stringify(version.slice(0, 12)))
        .replace("['KEPT']", JSON.stringify(kept));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker });
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: JSON.stringify(manifest()),
      });
    },
  };
}

function manifest() {
  return {
    id: '/',
    name: sr.name,
    short_name: sr.name,
    description: sr.landing.lead,
    lang: 'sr-Latn',
    start_url: '/',
    display: 'standalone',
    background_color: '#15131b',
    theme_color: '#15131b',
    categories: ['entertainment', 'social'],
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: sr.nav.write, url: '/pisi' },
      { name: sr.nav.arena, url: '/arena' },
    ],
  };
}
