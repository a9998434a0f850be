import { expect, test } from 'vitest';
import { step } from './reveal';

test('step_showsOneMoreWord', () => {
  expect(step('Kad', 'Kad sam bila mala')).toBe('Kad sam');
});

test('step_atTheLastWord_showsAll', () => {
  expect(step('Kad sam', 'Kad sam bila ')).toBe('Kad sam bila ');
});

test('step_farBehind_takesSeveralWords', () => {
  const text = 'da '.repeat(100).trim();
  expect(step('', text).split(' ')).toHaveLength(3);
});

test('step_afterARestart_goesOnFromWhatIsStillTrue', () => {
  expect(step('Kad sam bio', 'Kad sam imala psa')).toBe('Kad sam imala');
});

test('step_reachesTheTextInTheEnd', () => {
  const text = 'Nikad  nisam, ali stvarno, priznala.\u00a0Eto';
  let shown = '';
  for (let i = 0; i < 10; i += 1) shown = step(shown, text);
  expect(shown).toBe(text);
});
