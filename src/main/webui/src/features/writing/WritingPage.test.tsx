import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { BEGINNING, progress, write } from '@/mocks/asVisitor';
import { FakeEventSource } from '@/mocks/FakeEventSource';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

beforeEach(() => vi.stubGlobal('EventSource', FakeEventSource));

const TEXT = 'Kad sam bila mala, lagala sam mesec.';

test('writing_showsPlaceThenTextThenDraft', async () => {
  await write();
  expect(await progress()).toHaveTextContent('Pred tobom su dve ispovesti, oko 5–15 sekundi');
  expect(screen.getByText(BEGINNING)).toHaveClass('given');

  FakeEventSource.last.send('started', {});
  FakeEventSource.last.send('token', { offset: 0, piece: TEXT.slice(0, 24) });
  expect(await progress()).toHaveTextContent('Mašina piše…');
  FakeEventSource.last.send('done', { text: TEXT });
  expect(await screen.findByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  expect(await progress()).toHaveTextContent(/^Gotovo/);
  expect(screen.getByTestId('live-text')).toHaveTextContent(TEXT);
  expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
});

test('failedWriting_offersTheSameBeginningAgain', async () => {
  const user = await write();
  await progress();
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

test('mood_isSentAndRemembered', async () => {
  const sent: unknown[] = [];
  server.events.on('request:start', async ({ request }) => {
    if (request.method === 'POST') sent.push(await request.clone().json());
  });
  const user = userEvent.setup();
  renderAt('/pisi');
  const usual = await screen.findByRole('radio', { name: 'Kao i obično' });
  expect(usual).toBeChecked();
  usual.focus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Divlje' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Divlje' })).toHaveAccessibleDescription(/Svašta/);
  await user.click(screen.getByRole('button', { name: 'Napiši' }));
  await progress();
  expect(sent).toEqual([{ prefix: '', mood: 'WILD' }]);
  expect(localStorage.getItem('mood')).toBe('WILD');
});

test.each(['queued', 'started'])('givingUp_when_%s_offersTheSameBeginningAgain', async (when) => {
  const cancelled = vi.fn();
  server.events.on('request:start', ({ request }) => {
    if (request.method === 'DELETE') cancelled(new URL(request.url).pathname);
  });
  const user = await write();
  await progress();
  FakeEventSource.last.send(when, { position: 1, waitFrom: 3, waitTo: 5 });
  await user.click(screen.getByRole('button', { name: 'Odustani' }));
  expect(await screen.findByRole('textbox')).toHaveValue('Kad sam bila mala');
  expect(screen.getByText('Prekinuto. Tvoj početak je ostao.')).toBeVisible();
  expect(cancelled).toHaveBeenCalledExactlyOnceWith('/api/v2/generations/61');
});

test('streamThatTellsOfOnesOwnCancelFirst_showsNoFailure', async () => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.delete('*/api/v2/generations/61', async () => {
      await held;
      return HttpResponse.json({ id: 61, status: 'CANCELLED' });
    }),
  );
  const user = await write();
  await progress();
  await user.click(screen.getByRole('button', { name: 'Odustani' }));
  FakeEventSource.last.send('cancelled', { reason: 'CANCELLED' });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  answer();
  expect(await screen.findByRole('textbox')).toHaveValue('Kad sam bila mala');
});

test('givingUpTooLate_showsTheDraft', async () => {
  server.use(
    http.delete('*/api/v2/generations/61', () => HttpResponse.json({ id: 61, status: 'DONE' })),
  );
  const user = await write();
  await progress();
  await user.click(screen.getByRole('button', { name: 'Odustani' }));
  FakeEventSource.last.send('done', { text: TEXT });
  expect(await screen.findByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Odustani' })).not.toBeInTheDocument();
});

test('givingUpThatFails_saysWhyAndLeavesTheWayOpen', async () => {
  server.use(http.delete('*/api/v2/generations/61', () => HttpResponse.error()));
  const user = await write();
  await progress();
  await user.click(screen.getByRole('button', { name: 'Odustani' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Nije prekinuto. Mreža/);
  expect(screen.getByRole('button', { name: 'Odustani' })).toBeEnabled();
});

test.each([
  ['ABANDONED', 'Nije te sačekala'],
  ['CANCELLED', 'Pisanje je prekinuto'],
])('cancelledElsewhere_as_%s_isToldWithAWayOn', async (reason, title) => {
  const user = await write();
  await progress();
  FakeEventSource.last.send('cancelled', { reason });
  expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Probaj opet' }));
  expect(screen.getByRole('textbox')).toHaveValue('Kad sam bila mala');
});
