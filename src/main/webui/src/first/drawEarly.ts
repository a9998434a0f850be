import { typographic } from '../words/format';
import type { Answers } from './answers';

/** What stands on top of the pages that are drawn early, in the language of the visitor. */
export interface EarlyWords {
  name: string;
  landing: { title: string; lead: string; write: Way; read: Way };
  arena: { title: string };
  list: { title: string; lead: string };
  /** Whether texts are shown in the letters that they are written in. */
  latin: boolean;
}

/** Its name, and what to expect of it. */
interface Way {
  name: string;
  hint: string;
}

interface Text {
  text: string;
  prefixLength: number;
  pseudonym: string;
}

/**
 * Draws what a page begins with, in the looks that React will give it, so that there is something to read before React has come.
 * React replaces all of it at once when it has everything (main.tsx). What is not known yet is left out.
 */
export function drawEarly(root: HTMLElement, path: string, words: EarlyWords, answers: Answers) {
  const [, place, id] = /^\/(arena|ispovesti)?(?:\/(\d+))?\/?$/.exec(path) ?? [];
  const pages = { arena, ispovesti: list };
  const page = id
    ? box('single', ...texts(answers, words))
    : place
      ? pages[place as keyof typeof pages](words, answers)
      : path === '/' && landing(words);
  const brand = link('/', 'brand', box('robot-mark'), words.name);
  const bar = element('header', 'top-bar', brand);
  root.replaceChildren(bar, element('main', 'early', ...(page ? [page] : [])));
}

function landing({ landing: { title, lead, write, read } }: EarlyWords) {
  const way = (href: string, { name, hint }: Way, looks: string) =>
    link(href, `btn ${looks} way`, `${name} `, element('small', '', hint));
  return element(
    'section',
    'hero',
    box('robot-scene'),
    element('h1', '', title),
    element('p', 'lead', lead),
    box(
      'ways',
      way('/arena', write, 'btn-primary'),
      way('/ispovesti', read, 'btn-outline-secondary'),
    ),
  );
}

function arena(words: EarlyWords, answers: Answers) {
  // One by one, and only to those who cannot have judged it: what they judged was answered as well, and is nothing.
  const isNew = Object.keys(answers).length > 1;
  const shown = isNew ? texts(answers, words).slice(0, 1) : [];
  return box('early-arena', head(words.arena.title), box('one-by-one', box('swiped', ...shown)));
}

function list(words: EarlyWords, answers: Answers) {
  const { title, lead } = words.list;
  return box('early-list', head(title, element('p', '', lead)), ...texts(answers, words));
}

function head(title: string, ...more: Node[]) {
  return element('header', 'page-head', box('', element('h1', '', title), ...more));
}

/** Of the first answer that has any. */
function texts(answers: Answers, { latin }: EarlyWords): HTMLElement[] {
  if (!latin) return [];
  const first = Object.values(answers)[0] as Text | { items: Text[] } | undefined;
  return !first ? [] : 'items' in first ? first.items.map(sheet) : [sheet(first)];
}

function sheet({ text: written, prefixLength, pseudonym }: Text) {
  const text = typographic(written);
  const given = text.slice(0, prefixLength);
  const shown = element(
    'p',
    'confession-text',
    ...(given ? [element('mark', 'given', given)] : []),
    text.slice(prefixLength),
  );
  shown.lang = 'sr-Latn';
  const line = element(
    'footer',
    'sheet-line',
    element('p', '', element('span', 'pseudonym', pseudonym)),
  );
  return element('article', 'sheet', shown, line);
}

function link(href: string, className: string, ...content: (Node | string)[]) {
  return Object.assign(element('a', className, ...content), { href });
}

function box(className: string, ...content: (Node | string)[]) {
  return element('div', className, ...content);
}

function element(name: string, className: string, ...content: (Node | string)[]) {
  const made = Object.assign(document.createElement(name), { className });
  made.append(...content);
  return made;
}
