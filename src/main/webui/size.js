// Fails where the landing page brings more JavaScript than it may: what index.html loads at once, as gzip sends it.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const MOST = 120_000;
const SITE = fileURLToPath(new URL('../../../target/classes/META-INF/resources/', import.meta.url));

if (!existsSync(join(SITE, 'index.html'))) {
  console.error('There is no built website to measure: run `npm run build` first.');
  process.exit(1);
}

const page = readFileSync(join(SITE, 'index.html'), 'utf8');
const sizes = new Map();

function weigh(path) {
  if (sizes.has(path)) return;
  const code = readFileSync(join(SITE, path));
  sizes.set(path, gzipSync(code).length);
  // What it imports without waiting to be asked.
  for (const [, file] of code.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    weigh(join(path, '..', file));
  }
}

for (const [, path] of page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) weigh(path);

const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const [path, size] of sizes) console.log(`${kB(size).padStart(9)}  ${basename(path)}`);
console.log(`${kB(all).padStart(9)}  of ${kB(MOST)}: the landing page's JavaScript, compressed`);
if (all > MOST) {
  console.error(
    `The landing page brings ${kB(all - MOST)} too much JavaScript. Load what it does not need with the page that does (src/app/SiteRoutes.tsx), or do without it.`,
  );
  process.exit(1);
}
