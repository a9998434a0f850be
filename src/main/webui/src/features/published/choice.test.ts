import { expect, test } from 'vitest';
import { addressOf, choiceOf } from './choice';

test.each([
  ['', {}],
  ['sort=new', {}],
  ['sort=hot', { sort: 'hot' }],
  ['sort=top', { sort: 'top', within: 'all' }],
  ['sort=top&within=week', { sort: 'top', within: 'week' }],
  ['q=baba+kis', { q: 'baba kis' }],
])('%s_asksFor_%j', (address, choice) => {
  expect(choiceOf(new URLSearchParams(address))).toEqual(choice);
});

test.each([
  ['sort=worst', {}],
  ['within=week', {}],
  ['sort=hot&within=week', { sort: 'hot' }],
  ['sort=top&within=century', { sort: 'top', within: 'all' }],
  ['sort=top&q=baba', { q: 'baba' }],
  ['q=++', {}],
])('%s_isBad_andReadAs_%j', (address, choice) => {
  expect(choiceOf(new URLSearchParams(address))).toEqual(choice);
});

test.each([
  [{}, '/ispovesti'],
  [{ sort: 'new' }, '/ispovesti'],
  [{ sort: 'hot' }, '/ispovesti?sort=hot'],
  [{ sort: 'top', within: 'all' }, '/ispovesti?sort=top'],
  [{ sort: 'top', within: 'day' }, '/ispovesti?sort=top&within=day'],
  [{ q: 'žar & pepeo' }, '/ispovesti?q=%C5%BEar+%26+pepeo'],
] as const)('%j_isAt_%s', (choice, address) => {
  expect(addressOf(choice)).toBe(address);
});
