import { expect, test } from 'vitest';
import { askAgain, goBack, goOn, judge, openOnes, skip, START, unjudge } from './walk';

const candidates = [5, 4, 3, 2].map((id) => ({ id }));
const open = (own: Record<number, string>, walk = START) =>
  openOnes(candidates, own, walk).map(({ id }) => id);

test('openOnes_comeInTheirOrder_withoutThoseJudged', () => {
  expect(open({})).toEqual([5, 4, 3, 2]);
  expect(open({ 5: 'LIKE', 3: 'DISLIKE' })).toEqual([4, 2]);
});

test('skipped_arePassedOver_untilTheyAreAskedAgain', () => {
  const walk = skip(skip(START, 5), 3);
  expect(open({}, walk)).toEqual([4, 2]);
  expect(open({}, askAgain(walk))).toEqual([5, 4, 3, 2]);
});

test('judged_staysShownUntilOneGoesOn', () => {
  const walk = judge({ ...START, shown: 5 }, 5);
  expect(walk.shown).toBe(5);
  expect(goOn(walk).shown).toBeNull();
});

test('past_holdsEachOnce_theLatestLast', () => {
  expect(judge(judge(skip(START, 5), 4), 5).past).toEqual([4, 5]);
  expect(unjudge(judge(judge(START, 5), 4), 4).past).toEqual([5]);
});

test('goBack_showsItAgain_andForgetsThatItWasSkipped', () => {
  const walk = skip(judge(START, 5), 4);
  expect(goBack(walk, 4)).toEqual({ shown: 4, skipped: [], past: [5] });
  expect(goBack(goBack(walk, 4), 5)).toEqual({ shown: 5, skipped: [], past: [] });
});
