import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Forbids imports from a folder, so that the borders of the architecture hold by themselves. */
function border(folder, message, ...group) {
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  };
}

export default defineConfig([
  globalIgnores(['test-results', 'src/api/schema.d.ts']),
  js.configs.recommended,
  tseslint.configs.recommended,
  reactHooks.configs.flat.recommended,
  jsxA11y.flatConfigs.recommended,
  { files: ['public/**'], languageOptions: { globals: globals.browser } },
  {
    files: ['size.js', 'build/icons.js', 'build/fonts.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['build/worker.js'], languageOptions: { globals: globals.serviceworker } },
  border(
    'ui',
    'Parts of ui/ know neither the router nor the API.',
    '@/api/*',
    '@/app/*',
    '@/confessions/*',
    '@/features/*',
    '@/paths',
    'react-router',
    '@tanstack/*',
  ),
  border(
    'api',
    'The API client knows nothing of the pages.',
    '@/app/*',
    '@/ui/*',
    '@/confessions/*',
    '@/features/*',
    'react-router',
  ),
  border(
    'words',
    'What the site says knows nothing of who says it.',
    '@/api/*',
    '@/app/*',
    '@/ui/*',
    '@/confessions/*',
    '@/features/*',
    '@/paths',
    'react-router',
    '@tanstack/*',
  ),
  border('confessions', 'What features share knows no feature.', '@/features/*', '@/app/*'),
  border(
    'features',
    'A feature stands alone: share through confessions/, ui/ or api/.',
    '@/features/*',
    '@/app/*',
    '../*',
  ),
]);
