import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  // Inlined assets would be data: addresses, which the content security policy refuses.
  build: {
    assetsInlineLimit: 0,
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': server, '/q': server } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    setupFiles: './test/setup.ts',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
