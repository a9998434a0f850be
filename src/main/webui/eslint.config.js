import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const features = ['landing', 'arena', 'published', 'writing', 'shell'];

const forbid = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});

export default ts.config(
  { ignores: ['src/api/schema.d.ts', 'test-results'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  a11y.flatConfigs.recommended,
  hooks.configs['recommended-latest'],
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: forbid(
      features
        .filter((other) => other !== feature)
        .flatMap((other) => [`**/${other}/*`, `**/features/${other}`]),
      'Features do not import each other; what they share lives in confessions/.',
    ),
  })),
  {
    files: ['src/ui/**'],
    rules: forbid(
      ['**/api/*', 'react-router', '@tanstack/*', '**/confessions/*', '**/features/*'],
      'ui/ knows neither router nor API.',
    ),
  },
  {
    files: ['src/confessions/**', 'src/api/**'],
    rules: forbid(['**/features/*'], 'What is shared does not know the features.'),
  },
);
