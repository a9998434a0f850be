import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Puts beside each script and style the same as Brotli (RFC 7932) makes it, an eighth smaller than gzip; web/SinglePage.java sends it. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (!/\.(js|css)$/.test(file.fileName)) continue;
        const source = brotliCompressSync(file.type === 'chunk' ? file.code : file.source);
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source });
      }
    },
  };
}
