import { expect, test } from 'vitest';
import { wordsOf } from '@/mocks/wordsOf';
import { en } from './en';
import { enAdmin } from './enAdmin';
import { enPages } from './enPages';
import { enTexts } from './enTexts';
import { speak } from './i18n';
import { LANGUAGES } from './languages';
import { sr } from './sr';
import { srAdmin } from './srAdmin';
import { srPages } from './srPages';
import { srTexts } from './srTexts';

type Entry = [key: string, text: string];

function entries(words: object, path = ''): Entry[] {
  return Object.entries(words).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[path + key, value] as Entry] : entries(value, `${path}${key}.`),
  );
}

/** What i18next puts in, such as `count`. */
const putIn = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((found) => found[1]).sort();

const serbian = [sr, srPages, srTexts, srAdmin].flatMap((words) => entries(words));
const english = new Map([en, enPages, enTexts, enAdmin].flatMap((words) => entries(words)));
const common = serbian.filter(([key]) => !key.endsWith('_few'));

test('catalogues_haveTheSameKeys_eachOnce', () => {
  expect([...english.keys()].sort()).toEqual(common.map(([key]) => key).sort());
  expect(new Set(serbian.map(([key]) => key)).size).toBe(serbian.length);
});

test.each(common)('%s_hasTheSamePartsInEnglish', (key, text) => {
  expect(putIn(english.get(key)!)).toEqual(putIn(text));
  expect(english.get(key)!.trim()).not.toBe('');
});

test('whatCounts_hasAllWaysOfCounting', () => {
  const keys = new Set(serbian.map(([key]) => key));
  const counted = serbian.flatMap(([key]) => (key.endsWith('_other') ? [key.slice(0, -6)] : []));
  expect(counted.length).toBeGreaterThan(0);
  for (const key of counted) {
    for (const { language, categories } of [
      { language: 'sr', categories: keys },
      { language: 'en', categories: english },
    ]) {
      for (const way of new Intl.PluralRules(language).resolvedOptions().pluralCategories) {
        expect(categories.has(`${key}_${way}`), `${language}: ${key}_${way}`).toBe(true);
      }
    }
  }
});

test.each([
  ['sr-Latn', 1, '1 superlajk'],
  ['sr-Latn', 3, '3 superlajka'],
  ['sr-Latn', 5, '5 superlajkova'],
  ['sr-Latn', 11, '11 superlajkova'],
  ['sr-Latn', 21, '21 superlajk'],
  ['sr-Latn', 1022, '1.022 superlajka'],
  ['sr-Cyrl', 3, '3 суперлајка'],
  ['en', 1, '1 superlike'],
  ['en', 1022, '1,022 superlikes'],
] as const)('counting_in_%s_%i', async (language, count, text) => {
  await speak(language);
  expect(wordsOf(language).t('landing.superlikes', { count })).toBe(text);
});

test.each([
  ['sr-Latn', '89% za'],
  ['sr-Cyrl', '89% за'],
  ['en', '89% in favour'],
] as const)('percent_in_%s', async (language, text) => {
  await speak(language);
  expect(wordsOf(language).t('votes.crowd', { part: 8 / 9 })).toBe(text);
});

test.each(LANGUAGES)('speaking_%s_tellsTheBrowser', async (language) => {
  await speak(language);
  expect(document.documentElement.lang).toBe(language);
});
