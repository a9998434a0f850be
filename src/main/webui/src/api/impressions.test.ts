import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { server } from '@/mocks/setup';

let sent: number[][];

beforeEach(() => {
  sent = [];
  server.use(
    http.post('*/api/v2/arena/impressions', async ({ request }) => {
      sent.push(((await request.json()) as { ids: number[] }).ids);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  vi.resetModules();
});
afterEach(() => vi.useRealTimers());

async function fresh() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return import('./impressions');
}

test('candidates_areToldTogether_eachOnce', async () => {
  const { tellSeen } = await fresh();
  [3, 4, 3].forEach(tellSeen);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(4000);
  await vi.waitFor(() => expect(sent).toEqual([[3, 4]]));
  tellSeen(4);
  tellSeen(5);
  vi.advanceTimersByTime(4000);
  await vi.waitFor(() => expect(sent).toEqual([[3, 4], [5]]));
});

test('whoeverLeaves_hasThemToldAtOnce_inBatches', async () => {
  const { tellSeen } = await fresh();
  const ids = Array.from({ length: 60 }, (_, i) => i + 1);
  ids.forEach(tellSeen);
  window.dispatchEvent(new Event('pagehide'));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent.map((batch) => batch.length).sort((a, b) => b - a)).toEqual([50, 10]);
});

test('failure_isSilent', async () => {
  server.use(http.post('*/api/v2/arena/impressions', () => HttpResponse.error()));
  const { tellSeen } = await fresh();
  tellSeen(1);
  window.dispatchEvent(new Event('pagehide'));
  await vi.waitFor(() => expect(sent).toEqual([]));
});
