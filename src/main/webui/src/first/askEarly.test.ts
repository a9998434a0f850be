import { afterEach, expect, test } from 'vitest';
import type { Language } from '../words/languages';
import { askEarly } from './askEarly';

const FILES = {
  pages: { '/arena': ['arena.js'], '/ispovesti/': ['one.js', 'pages.js'] },
  words: { sr: ['sr.js'], en: ['en-pages.js'] },
  languages: { en: ['en.js'], 'sr-Cyrl': ['letters.js'] },
};

afterEach(() => document.head.replaceChildren());

function asked(path: string, language: Language = 'sr-Latn') {
  askEarly(FILES, path, language);
  return [...document.head.querySelectorAll('link')].map((link) => link.getAttribute('href'));
}

test('a page asks for its code and its words', () => {
  expect(asked('/arena')).toEqual(['/arena.js', '/sr.js']);
});

test('a permalink asks for its own, and for the letters of the visitor', () => {
  expect(asked('/ispovesti/7', 'sr-Cyrl')).toEqual([
    '/letters.js',
    '/one.js',
    '/pages.js',
    '/sr.js',
  ]);
});

test('an English page asks for English words', () => {
  expect(asked('/arena/', 'en')).toEqual(['/en.js', '/arena.js', '/en-pages.js']);
});

test('the landing page needs nothing beside its entry', () => {
  expect(asked('/')).toEqual([]);
});
