import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeEventSource } from '@/mocks/FakeEventSource';
import { problem } from '@/mocks/http';
import { server } from '@/mocks/setup';
import { watchGeneration, type GenerationEvent } from './generationEvents';

let told: GenerationEvent[];
let stop: () => void;
let asked: number;

/** Whether the server is there when it is asked about the generation. */
function answers(answer: () => Response) {
  server.use(
    http.get('*/api/v2/generations/7', () => {
      asked += 1;
      return answer();
    }),
  );
}

const there = () => HttpResponse.json({ id: 7 });
const broken = () => new HttpResponse(null, { status: 503 });
const types = () => told.map(({ type }) => type);

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  [told, asked] = [[], 0];
  stop = watchGeneration(7, (event) => told.push(event));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('cut_isLeftToTheBrowser', () => {
  const first = FakeEventSource.last;
  first.cut();
  expect(vi.getTimerCount()).toBe(0);
  first.open();
  expect(FakeEventSource.last).toBe(first);
  expect(types()).toEqual(['lost', 'connected']);
});

test('refusal_opensAnotherStreamOnceTheServerIsBack', async () => {
  answers(broken);
  const first = FakeEventSource.last;
  first.refuse();
  for (let i = 1; i <= 3; i += 1) {
    vi.advanceTimersToNextTimer();
    await vi.waitUntil(() => asked === i && vi.getTimerCount() === 1);
  }
  expect(FakeEventSource.last).toBe(first);

  answers(there);
  vi.advanceTimersToNextTimer();
  await vi.waitUntil(() => FakeEventSource.last !== first);
  FakeEventSource.last.send('done', { text: 'Sve.' });
  expect(types()).toEqual(['lost', 'done']);
});

test('refusal_isAskedAboutNoSoonerThanTheServerWants', async () => {
  answers(() => problem(503, 'generator-unavailable', '', 100));
  FakeEventSource.last.refuse();
  vi.advanceTimersToNextTimer();
  await vi.waitUntil(() => asked === 1 && vi.getTimerCount() === 1);
  vi.advanceTimersByTime(99_000);
  expect(vi.getTimerCount()).toBe(1);
});

test('refusalOfWhatIsGone_endsIt', async () => {
  answers(() => problem(404, 'not-found'));
  FakeEventSource.last.refuse();
  vi.advanceTimersToNextTimer();
  await vi.waitUntil(() => types().includes('cancelled'));
  expect(vi.getTimerCount()).toBe(0);
});

test('networkThatGoesAndComes_isBelieved', () => {
  const first = FakeEventSource.last;
  window.dispatchEvent(new Event('offline'));
  expect(types()).toEqual(['lost']);
  expect(first.readyState).toBe(FakeEventSource.CLOSED);
  expect(vi.getTimerCount()).toBe(1);
  window.dispatchEvent(new Event('online'));
  expect(FakeEventSource.last).not.toBe(first);
  expect(vi.getTimerCount()).toBe(0);
});

test('stopped_staysStopped', () => {
  const first = FakeEventSource.last;
  first.refuse();
  stop();
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(vi.getTimerCount()).toBe(0);
  expect(FakeEventSource.last).toBe(first);
});
