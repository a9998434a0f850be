import { describe, expect, test } from 'vitest';
import { drawEarly, type EarlyWords } from './drawEarly';

const WORDS: EarlyWords = {
  name: 'Ispovesti',
  landing: {
    title: 'Mašina',
    lead: 'Nema baku.',
    write: { name: 'Napiši', hint: 'U areni' },
    read: { name: 'Čitaj', hint: 'Pobednike' },
  },
  arena: { title: 'Arena' },
  list: { title: 'Najbolje', lead: 'Pobednici.' },
  latin: true,
};
const one = (text: string, prefixLength = 0) => ({ text, prefixLength, pseudonym: 'Baba Zora' });
const list = (...texts: string[]) => ({
  '/api/v2/confessions?limit=10': { items: texts.map((text) => one(text)) },
});

function drawn(path: string, answers = {}, words = WORDS) {
  const root = document.createElement('div');
  root.innerHTML = '<p>before</p>';
  drawEarly(root, path, words, answers);
  const all = (selector: string) =>
    [...root.querySelectorAll(selector)].map((found) => found.textContent);
  return { root, all };
}

describe('what is drawn early', () => {
  test('the landing page says what this is and leads on', () => {
    const { root, all } = drawn('/', list('Nije za ovu stranu.'));
    expect(all('h1')).toEqual(['Mašina']);
    expect([...root.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      '/',
      '/arena',
      '/ispovesti',
    ]);
    expect(all('.confession-text')).toEqual([]);
  });

  test('the main list has all texts that came along', () => {
    const { all } = drawn('/ispovesti', list('Prva.', 'Druga.'));
    expect(all('h1')).toEqual(['Najbolje']);
    expect(all('.confession-text')).toEqual(['Prva.', 'Druga.']);
    expect(all('.pseudonym')).toEqual(['Baba Zora', 'Baba Zora']);
  });

  test('a confession has its beginning set apart, and quotation marks as people write them', () => {
    const { all } = drawn('/ispovesti/7', {
      '/api/v2/confessions/7': one('Rekla je "ne". Ok.', 8),
    });
    expect(all('.given')).toEqual(['Rekla je']);
    expect(all('.confession-text')).toEqual(['Rekla je „ne“. Ok.']);
  });

  test('what somebody wrote is text and nothing else', () => {
    const { root, all } = drawn('/ispovesti', list('<img src=x onerror=alert(1)>'));
    expect(root.querySelector('img')).toBeNull();
    expect(all('.confession-text')).toEqual(['<img src=x onerror=alert(1)>']);
  });

  test('the arena shows its first to a newcomer only', () => {
    const arena = { '/api/v2/arena?limit=10': { items: [one('Prva.'), one('Druga.')] } };
    const judged = { '/api/v2/me/reactions?stage=arena&ids=1%2C2': { items: [] } };
    expect(drawn('/arena', { ...arena, ...judged }).all('.confession-text')).toEqual(['Prva.']);
    expect(drawn('/arena', arena).all('.confession-text')).toEqual([]);
    expect(drawn('/arena', arena).all('h1')).toEqual(['Arena']);
  });

  test('whoever reads Cyrillic is not shown Latin texts', () => {
    const { all } = drawn('/ispovesti', list('Prva.'), { ...WORDS, latin: false });
    expect(all('h1')).toEqual(['Najbolje']);
    expect(all('.confession-text')).toEqual([]);
  });

  test.each(['/pisi', '/kutak/glasovi', '/nema-ga', '/ispovesti/abc'])(
    '%s has a bar and nothing else',
    (path) => {
      const { root, all } = drawn(path);
      expect(all('.brand')).toEqual(['Ispovesti']);
      expect(root.querySelector('main')).toBeEmptyDOMElement();
    },
  );
});
