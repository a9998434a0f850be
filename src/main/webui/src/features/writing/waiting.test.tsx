import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEGINNING, progress, said, write } from '@/mocks/asVisitor';
import { FakeEventSource } from '@/mocks/FakeEventSource';
import { problem } from '@/mocks/http';
import { server } from '@/mocks/setup';

beforeEach(() => vi.stubGlobal('EventSource', FakeEventSource));
afterEach(() => void vi.useRealTimers());

const place = (position: number, waitFrom: number | null, waitTo: number | null) =>
  FakeEventSource.last.send('queued', { position, waitFrom, waitTo });

test('queueThatMoves_isShownEachTime_andToldSeldom', async () => {
  await write();
  await progress();
  place(7, 20, 28);
  expect(await progress()).toHaveTextContent('Pred tobom je sedam ispovesti, oko 20–30 sekundi');
  expect(said()).toBe((await progress()).textContent);
  place(6, 11, 19);
  expect(await progress()).toHaveTextContent('Pred tobom je šest ispovesti, oko 10–20 sekundi');
  expect(said()).toContain('sedam');
  place(0, 1, 3);
  expect(await progress()).toHaveTextContent('Ti si na redu, za nekoliko sekundi');
  expect(said()).toBe((await progress()).textContent);
});

test('nobodyAwake_isSaidInsteadOfATime', async () => {
  await write();
  await progress();
  place(0, null, null);
  expect(await progress()).toHaveTextContent('Ti si na redu, a mašina se tek budi');
});

test('generatorThatDied_startsAgain', async () => {
  await write();
  await progress();
  FakeEventSource.last.send('started', {});
  FakeEventSource.last.send('token', { offset: 0, piece: `${BEGINNING}, jela sam` });
  await screen.findByText(/jela/);
  FakeEventSource.last.send('restarted', {});
  expect(screen.getByTestId('live-text')).toHaveTextContent('jela');
  place(1, 2, 4);
  expect(await progress()).toHaveTextContent(/kreće ispočetka. Pred tobom je jedna ispovest/);
  await vi.waitFor(() => expect(screen.getByTestId('live-text').textContent).toBe(BEGINNING));
  FakeEventSource.last.send('started', {});
  expect(await progress()).toHaveTextContent('Mašina piše ispočetka…');
  FakeEventSource.last.send('done', { text: `${BEGINNING}, plakala sam.` });
  expect(await screen.findByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  expect(screen.getByTestId('live-text')).toHaveTextContent(`${BEGINNING}, plakala sam.`);
});

test('lostConnection_isToldUntilItIsBack_andTheTextStays', async () => {
  await write();
  await progress();
  FakeEventSource.last.send('started', {});
  FakeEventSource.last.send('token', { offset: 0, piece: `${BEGINNING}, jela` });
  await screen.findByText(/jela/);
  FakeEventSource.last.cut();
  expect(await progress()).toHaveTextContent(/Mreža se zagubila/);
  expect(said()).toMatch(/Mreža se zagubila/);
  expect(screen.getByTestId('live-text')).toHaveTextContent(`${BEGINNING}, jela`);
  FakeEventSource.last.open();
  expect(await progress()).toHaveTextContent('Mašina piše…');
});

test('fullQueue_keepsTheBeginningAndCountsDownToAGoodTime', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval', 'clearInterval', 'Date'] });
  let full = true;
  const sent: unknown[] = [];
  server.use(
    http.post('*/api/v2/generations', async ({ request }) => {
      sent.push(await request.clone().json());
      return full ? problem(503, 'queue-full', '', 20) : undefined;
    }),
  );
  const user = await write();
  expect(await screen.findByRole('heading', { name: 'Gužva pred ispovedaonicom' })).toBeVisible();
  expect(screen.getByRole('figure')).toHaveTextContent(`Tvoj početak je ostao${BEGINNING}…`);
  expect(screen.getByRole('button', { name: /^Probaj opet za 0:(19|20|21)/ })).toBeDisabled();

  full = false;
  vi.setSystemTime(Date.now() + 21_000);
  await user.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(await progress()).toHaveTextContent(/Pred tobom/);
  expect(sent).toEqual([
    { prefix: BEGINNING, mood: 'USUAL' },
    { prefix: BEGINNING, mood: 'USUAL' },
  ]);
});

test('fullQueue_letsTheBeginningBeChanged', async () => {
  server.use(http.post('*/api/v2/generations', () => problem(503, 'queue-full', '', 20)));
  const user = await write();
  await user.click(await screen.findByRole('button', { name: 'Promeni početak' }));
  expect(screen.getByRole('textbox')).toHaveValue(BEGINNING);
  expect(screen.getByRole('alert')).toHaveTextContent(/^Gužva je/);
});

test('fullQueueThenAnotherRefusal_showsTheRefusal', async () => {
  server.use(http.post('*/api/v2/generations', () => problem(503, 'queue-full')));
  const user = await write();
  const again = await screen.findByRole('button', { name: 'Probaj opet' });
  server.use(http.post('*/api/v2/generations', () => HttpResponse.error()));
  await user.click(again);
  expect(await screen.findByText(/Mreža se zagubila/)).toHaveRole('alert');
  expect(screen.getByRole('textbox')).toHaveValue(BEGINNING);
});
