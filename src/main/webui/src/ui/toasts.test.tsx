import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts, useSay } from './toasts';

const undo = vi.fn();

function Teller() {
  const say = useSay();
  return (
    <>
      <button onClick={() => say('told', { label: 'undo', act: undo })}>tell</button>
      <button onClick={() => say('told more')}>tell more</button>
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(
    <Toasts>
      <Teller />
    </Toasts>,
  );
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const focus = (name: string) => act(() => screen.getByRole('button', { name }).focus());

test('word_passes', async () => {
  await press('tell more');
  expect(screen.getByRole('status')).toHaveTextContent('told more');
  pass(6000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('action_isDoneOnce_andTheWordGoes', async () => {
  await press('tell');
  await press('undo');
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('word_staysWhileItsActionHasTheFocus', async () => {
  await press('tell');
  focus('undo');
  pass(60_000);
  expect(screen.getByRole('status')).toHaveTextContent('told');
  focus('tell');
  pass(6000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('nextWord_isNotHeldByTheOneBefore', async () => {
  await press('tell');
  focus('undo');
  await press('tell more');
  pass(6000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});
