import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '@/mocks/renderAt';
import { speak } from '@/words/i18n';

test.each([
  ['/o-sajtu', 'O sajtu', 5],
  ['/pravila', 'Pravila', 5],
  ['/privatnost', 'Privatnost', 5],
])('%s_hasAllItsChapters', async (path, title, chapters) => {
  renderAt(path);
  expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(title);
  const text = within(screen.getByRole('article'));
  expect(text.getAllByRole('region')).toHaveLength(chapters);
  expect(text.getAllByRole('link')).toHaveLength(2);
  expect(text.queryByText(/\{\{/)).toBeNull();
});

test('names_stayInLatinLettersInCyrillicToo', async () => {
  await speak('sr-Cyrl');
  renderAt('/o-sajtu');
  expect(await screen.findByText(/језички модел врсте GPT-2/)).toBeVisible();
  expect(screen.getByText(/под лиценцом Apache 2.0/)).toBeVisible();
});

test('english_isThereToo', async () => {
  await speak('en');
  renderAt('/privatnost');
  expect(await screen.findByText(/It is called visitor\./)).toBeVisible();
});
