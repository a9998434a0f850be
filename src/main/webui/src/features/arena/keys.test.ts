import { expect, test } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, more: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...more,
});
const usual = { letters: true, above: false, below: false };

test.each([
  ['ArrowRight', 'LIKE'],
  ['ArrowLeft', 'DISLIKE'],
  ['ArrowUp', 'SUPERLIKE'],
  ['s', 'SUPERLIKE'],
  ['S', 'SUPERLIKE'],
  ['z', 'undo'],
  ['Backspace', 'undo'],
  [' ', 'next'],
  ['n', 'next'],
  ['ArrowDown', null],
  ['a', null],
])('key_%s_asksFor_%s', (key, command) => {
  expect(commandOf(press(key), usual)).toBe(command);
});

test.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'repeat'])(
  'keyWith_%s_isNotOurs',
  (held) => {
    expect(commandOf(press('ArrowRight', { [held]: true }), usual)).toBeNull();
  },
);

test('letters_canBeSwitchedOff_arrowsStay', () => {
  const off = { ...usual, letters: false };
  expect(['s', 'z', 'n', ' '].map((key) => commandOf(press(key), off))).toEqual(
    Array(4).fill(null),
  );
  expect(commandOf(press('ArrowUp'), off)).toBe('SUPERLIKE');
});

test('inALongText_scrollingComesFirst', () => {
  expect(commandOf(press('ArrowUp'), { ...usual, above: true })).toBeNull();
  expect(commandOf(press(' '), { ...usual, above: true })).toBe('next');
  expect(commandOf(press(' '), { ...usual, below: true })).toBeNull();
  expect(commandOf(press('ArrowUp'), { ...usual, below: true })).toBe('SUPERLIKE');
});
