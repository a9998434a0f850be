import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { PASSWORD } from '@/mocks/administration';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { marked } from './marked';

async function open(name = 'mira') {
  const user = userEvent.setup({ delay: null });
  renderAt('/admin/reci');
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), name);
  await user.type(screen.getByLabelText('Lozinka'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  await screen.findByRole('rowheader', { name: 'glup*' });
  return user;
}

const form = () => within(screen.getByRole('form', { name: 'Zabrani reč' }));
const word = () => form().getByRole('textbox', { name: 'Reč' });

async function add(user: ReturnType<typeof userEvent.setup>, typed: string) {
  await user.clear(word());
  await user.type(word(), typed);
  await user.click(form().getByRole('button', { name: 'Zabrani reč' }));
}

test('words_tellWhoAndWhy_andAreFiltered', async () => {
  const user = await open();
  expect(screen.getByRole('row', { name: /glup\* konfiguracija/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /šund.*dosadno mira/ })).toBeVisible();
  expect(screen.getByText('2 reči')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Traži u spisku' }), 'SUN');
  expect(screen.queryByRole('rowheader', { name: 'glup*' })).toBeNull();
  expect(screen.getByText('1 reč')).toBeVisible();
  await user.type(screen.getByRole('searchbox', { name: 'Traži u spisku' }), 'xx');
  expect(screen.getByText('Nema takve na spisku.')).toBeVisible();
});

test('word_isAddedAndRemovedAfterAQuestion_andBothAreInTheLog', async () => {
  const user = await open('admin');
  await user.type(form().getByRole('textbox', { name: /Zašto/ }), 'vređa');
  await add(user, 'gnjav*');
  expect(await screen.findByRole('row', { name: /gnjav\*.*vređa admin/ })).toBeVisible();
  expect(word()).toHaveValue('');

  await user.click(screen.getByRole('button', { name: 'Ukloni gnjav*' }));
  await user.click(screen.getByRole('button', { name: 'Neka ostane' }));
  await user.click(screen.getByRole('button', { name: 'Ukloni gnjav*' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Ukloniti gnjav* sa spiska?' }));
  await user.click(dialog.getByRole('button', { name: 'Da, ukloni' }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /gnjav/ })).toBeNull());
  await waitFor(() =>
    expect(screen.getByRole('searchbox', { name: 'Traži u spisku' })).toHaveFocus(),
  );

  await user.click(screen.getByRole('link', { name: 'Dnevnik' }));
  expect(await screen.findByRole('row', { name: /admin zabranjena reč gnjav/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /admin dozvoljena reč gnjav/ })).toBeVisible();
});

test.each([
  ['dve reči', /Treba jedna reč/],
  ['glup*', /već na spisku/],
])('%s_isRefusedAtTheField', async (typed, why) => {
  const user = await open();
  await add(user, typed);
  await waitFor(() => expect(word()).toBeInvalid());
  expect(word()).toHaveAccessibleDescription(why);
  expect(word()).toHaveValue(typed);
  await user.type(word(), 'x');
  expect(word()).toBeValid();
});

test('fullList_isToldBesideTheForm', async () => {
  const user = await open();
  server.use(http.post('*/api/v2/admin/moderation/words', () => problem(409, 'too-many-words')));
  await add(user, 'novo');
  expect(await form().findByRole('alert')).toHaveTextContent('Spisak je pun');
  expect(word()).toBeValid();
});

test('text_isTriedWhileItIsTyped', async () => {
  const user = await open();
  const box = screen.getByRole('textbox', { name: 'Tekst za probu' });
  await user.type(box, 'Dobar dan');
  expect(await screen.findByText(/Prolazi: ništa/)).toBeVisible();
  await user.clear(box);
  await user.type(box, 'Ti si glup, zovi 064/123-4567');
  expect(await screen.findByText('„glup“ pogađa glup*')).toBeVisible();
  expect(screen.getByText('glup', { selector: 'mark' })).toBeVisible();
  expect(screen.getByText('Ne prolazi: ima broj telefona.')).toBeVisible();
  await user.clear(box);
  expect(screen.queryByText(/Ne prolazi/)).toBeNull();
});

test.each([
  ['bez pogodaka', [], 'bez pogodaka'],
  ['abcdef', [{ start: 1, end: 3 }], 'a[bc]def'],
  [
    'abcdef',
    [
      { start: 2, end: 5 },
      { start: 0, end: 3 },
    ],
    '[abc][de]f',
  ],
  [
    'abcdef',
    [
      { start: 0, end: 6 },
      { start: 1, end: 2 },
    ],
    '[abcdef]',
  ],
  // As the server counts: the mark is a part of its letter.
  ['s\u030Cta', [{ start: 0, end: 1 }], '[š]ta'],
])('%s_isMarked', (text, hits, shown) => {
  const parts = marked(text, hits).map((part) => (part.hit ? `[${part.text}]` : part.text));
  expect(parts.join('')).toBe(shown);
});
