import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Puts beside each script and style the same as Brotli (RFC 7932) makes it, an eighth smaller than gzip; web/SinglePage.java sends it. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // From what was written: Vite still changes the bundle after all plugins have seen it.
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(
        files.map(async (name) => {
          const file = join(dir!, name);
          await writeFile(`${file}.br`, await compress(await readFile(file)));
        }),
      );
    },
  };
}
