import { expect, test } from 'vitest';
import { fitting } from './languages';

test.each([
  [['sr-Latn-RS', 'en'], 'sr-Latn'],
  [['sr', 'en'], 'sr-Latn'],
  [['sr-RS'], 'sr-Latn'],
  [['sr-Cyrl-RS', 'sr', 'en'], 'sr-Cyrl'],
  [['en-US', 'sr-Cyrl'], 'sr-Cyrl'],
  [['en-US', 'en', 'hr'], 'sr-Latn'],
  [['sr-Latn', 'sr-Cyrl'], 'sr-Latn'],
  [['bs', 'en'], 'sr-Latn'],
  [['cnr-ME'], 'sr-Latn'],
  [['mk-MK', 'en'], 'sr-Latn'],
  [['sl'], 'sr-Latn'],
  [['en-GB', 'en'], 'en'],
  [['en', 'de'], 'en'],
  [['de-DE', 'de', 'en'], 'sr-Latn'],
  [['en', 'srn'], 'en'],
  [[], 'sr-Latn'],
])('%s_fits_%s', (languages, language) => {
  expect(fitting(languages)).toBe(language);
});
