import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { FakeEventSource } from '@/mocks/FakeEventSource';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

beforeEach(() => vi.stubGlobal('EventSource', FakeEventSource));

const TEXT = 'Kad sam bila mala, lagala sam mesec.';

async function write() {
  const user = userEvent.setup();
  renderAt('/pisi');
  await user.type(await screen.findByRole('textbox', { name: /Početak/ }), 'Kad sam bila mala');
  await user.click(screen.getByRole('button', { name: 'Napiši' }));
  return user;
}

test('writing_showsPlaceThenTextThenDraft', async () => {
  await write();
  expect(await screen.findByText(/Pred tobom su dve ispovesti, oko 6/)).toBeVisible();
  expect(screen.getByText('Kad sam bila mala')).toHaveClass('given');

  FakeEventSource.last.send('started', {});
  FakeEventSource.last.send('token', { offset: 0, piece: TEXT.slice(0, 24) });
  expect(await screen.findByText('Mašina piše…')).toBeVisible();
  FakeEventSource.last.cut();
  expect(screen.getByText(/Mreža se zagubila/)).toBeVisible();
  FakeEventSource.last.send('done', { text: TEXT });
  expect(await screen.findByText(/Gotovo/)).toBeVisible();
  expect(screen.getByTestId('live-text')).toHaveTextContent(TEXT);
  expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
});

test('failedWriting_offersTheSameBeginningAgain', async () => {
  const user = await write();
  await screen.findByText(/Pred tobom/);
  FakeEventSource.last.send('failed', { reason: 'x' });
  await user.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(screen.getByRole('textbox')).toHaveValue('Kad sam bila mala');
});

test('tooSoon_closesTheButtonAndCountsDown', async () => {
  server.use(http.post('*/api/v2/generations', () => problem(429, 'too-soon', '', 90)));
  await write();
  expect(await screen.findByRole('alert')).toHaveTextContent('Mašina hvata dah.');
  expect(screen.getByRole('button', { name: /Sledeća za 1:(29|30|31)/ })).toBeDisabled();
});

test('generatorUnavailable_leavesTheWayOpen', async () => {
  server.use(http.post('*/api/v2/generations', () => problem(503, 'generator-unavailable')));
  await write();
  expect(await screen.findByRole('alert')).toHaveTextContent(/na popravci/);
  expect(screen.getByRole('button', { name: 'Napiši' })).toBeEnabled();
});

test('longBeginning_isToldAndNotSent', async () => {
  const user = userEvent.setup();
  renderAt('/pisi');
  const field = await screen.findByRole('textbox');
  await user.click(field);
  await user.paste('a'.repeat(123));
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/Predugačko za 3 znaka/);
  expect(screen.getByRole('button', { name: 'Napiši' })).toBeDisabled();
});
