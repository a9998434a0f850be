import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.ts';
import { first } from './build/first.ts';
import { installable } from './build/installable.ts';

// A redirect of the site leads back through the proxy.
const site = { target: 'http://localhost:8080', autoRewrite: true };
const api = { '/api': site, '/q': site, '/feed.atom': site };

export default defineConfig(({ mode }) => {
  const mocked = mode === 'mock';
  return {
    plugins: [
      react(),
      first(),
      installable(),
      compressed(),
      mocked && import('./src/mocks/plugin.ts').then(({ mockApi }) => mockApi()),
    ],
    resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
    server: { proxy: mocked ? {} : api },
    preview: { proxy: mocked ? {} : api },
    // The site's Content-Security-Policy knows no data: fonts, so every file stays a file.
    build: {
      assetsInlineLimit: 0,
      // Only preloading depends on it, and all but old Safaris know that by themselves.
      modulePreload: { polyfill: false },
      // One file for all that the site starts with, and one for what its pages share: apart, they would compress less well, and on
      // a phone each further file costs about as much time as ten of its kilobytes.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'site', tags: ['$initial'], priority: 1 },
              {
                name: 'pages',
                test: /\/src\/(api|confessions|ui|words)\/(?!(en|sr)[A-Z.]|transliterate)/,
              },
            ],
          },
        },
      },
      outDir: '../../../target/classes/META-INF/resources',
      emptyOutDir: true,
    },
    css: {
      preprocessorOptions: {
        // Bootstrap 5 still uses what newer Sass warns of.
        scss: {
          quietDeps: true,
          silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
        },
      },
    },
    test: {
      environment: 'jsdom',
      setupFiles: ['./src/mocks/setup.ts'],
      include: ['src/**/*.test.{ts,tsx}'],
      css: false,
      testTimeout: 20_000,
    },
  };
});
