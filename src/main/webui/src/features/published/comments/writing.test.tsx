import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

const field = () => screen.findByRole('textbox', { name: 'Tvoj komentar' });
const comments = () => screen.findAllByRole('article', { name: /^Komentar/ });
const refused = (...answer: Parameters<typeof problem>) =>
  server.use(http.post('*/api/v2/confessions/12/comments', () => problem(...answer)));

afterEach(() => sessionStorage.clear());

/** As a visitor does; `text` is typed where it has no line breaks. */
async function say(text: string, pseudonym?: string) {
  const user = userEvent.setup();
  renderAt('/ispovesti/12');
  await user.click(await field());
  await user.paste(text);
  if (pseudonym) {
    const signature = screen.getByRole('textbox', { name: 'Potpis' });
    await user.clear(signature);
    await user.type(signature, pseudonym);
  }
  await user.click(screen.getByRole('button', { name: 'Pošalji' }));
  return user;
}

test('comment_comesOnTop_countedAndSigned', async () => {
  await say('  Bravo,\nmašino! ', 'Sova');
  const own = await screen.findByRole('article', { name: 'Komentar, Sova' });
  expect((await comments())[0]).toBe(own);
  expect(own).toHaveTextContent('Bravo, mašino!');
  expect(await screen.findByText('tvoj')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Komentari (3)' })).toHaveFocus();
  expect(screen.getByRole('link', { name: '3 komentara' })).toBeVisible();
  expect(screen.getByText('Rečeno je.')).toBeVisible();
  expect(localStorage.getItem('pseudonym')).toBe('Sova');
  expect(await field()).toHaveValue('');
});

test('nextComment_waitsForTheClock', async () => {
  const user = await say('Prvi.');
  await screen.findByText('tvoj');
  await user.type(await field(), 'Drugi.');
  expect(await screen.findByRole('button', { name: /^Pošalji \(0:\d\d\)$/ })).toBeDisabled();
});

test('signature_isTheRememberedOne', async () => {
  localStorage.setItem('pseudonym', 'Sova');
  await say('Bravo.');
  expect(await screen.findByRole('article', { name: 'Komentar, Sova' })).toBeVisible();
});

test('tooSoon_saysSo_andCountsDown', async () => {
  refused(429, 'too-soon', '', 20);
  await say('Bravo.');
  expect(await screen.findByRole('alert')).toHaveTextContent(/prethodni je tek stigao/);
  expect(await screen.findByRole('button', { name: /^Pošalji \(0:\d\d\)$/ })).toBeDisabled();
  expect(await field()).toHaveValue('Bravo.');
});

test.each([
  [409, 'duplicate-comment', /To već piše ovde/],
  [400, 'invalid-comment', /Ovako ne prolazi/],
  [400, 'invalid-pseudonym', /Ovaj potpis ne prolazi/],
  [410, 'hidden', /u međuvremenu sklonili/],
])('refusal_%i_%s_keepsTheText', async (status, type, words) => {
  refused(status, type);
  await say('Bravo.');
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(await field()).toHaveValue('Bravo.');
  expect(screen.getByRole('button', { name: 'Pošalji' })).toBeEnabled();
});

test('lostNetwork_keepsTheText', async () => {
  server.use(http.post('*/api/v2/confessions/12/comments', () => HttpResponse.error()));
  await say('Bravo.');
  expect(await screen.findByRole('alert')).toHaveTextContent(/tekst je ostao ovde. Mreža/);
  expect(await field()).toHaveValue('Bravo.');
});

test('draft_survivesAReload', async () => {
  sessionStorage.setItem('comment-12', 'Skoro gotovo');
  renderAt('/ispovesti/12');
  expect(await field()).toHaveValue('Skoro gotovo');
  await userEvent.type(await field(), '!');
  expect(sessionStorage.getItem('comment-12')).toBe('Skoro gotovo!');
  await userEvent.clear(await field());
  expect(sessionStorage.getItem('comment-12')).toBeNull();
});

test('tooLong_cannotBeSent', async () => {
  renderAt('/ispovesti/12');
  await userEvent.click(await field());
  await userEvent.paste('a'.repeat(501));
  expect(await field()).toBeInvalid();
  expect(await field()).toHaveAccessibleDescription(/Predugačko za 1 znak. ?501\/500/);
  expect(screen.getByRole('button', { name: 'Pošalji' })).toBeDisabled();
});

test('reading_asksForNoCookie', async () => {
  let asked = false;
  server.use(
    http.get('*/api/v2/me', () => {
      asked = true;
      return HttpResponse.json({ superlikesLeft: 1 });
    }),
  );
  renderAt('/ispovesti/12');
  await comments();
  expect(asked).toBe(false);
  await userEvent.type(await field(), 'a');
  await waitFor(() => expect(asked).toBe(true));
});
