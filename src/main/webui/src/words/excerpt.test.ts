import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

test('shortText_isAllOfIt_withQuotesAsTheyShouldBe', () => {
  expect(excerpt('Rekla je "da".')).toBe('Rekla je „da“.');
});

test('longText_endsAfterAWholeWord', () => {
  const cut = excerpt('nedelja '.repeat(40));
  expect(cut).toMatch(/^(nedelja )+nedelja…$/);
  expect(cut.length).toBeLessThanOrEqual(161);
});

test('longWord_isCutAnyway', () => {
  expect(excerpt('a'.repeat(500))).toHaveLength(161);
});
