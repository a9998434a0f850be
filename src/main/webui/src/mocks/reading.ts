import { http, HttpResponse } from 'msw';
import type { ConfessionView } from '../api/types.ts';
import { problem } from './http.ts';
import type { World } from './world.ts';

const MIDNIGHT = 24 * 3_600_000;

function page(items: ConfessionView[], request: Request) {
  const query = new URL(request.url).searchParams;
  const from = Number(query.get('after') ?? 0);
  const to = from + Number(query.get('limit') ?? 10);
  const next = to < items.length ? String(to) : null;
  return HttpResponse.json({ items: items.slice(from, to), next });
}

export function reading(world: World) {
  return [
    http.get('*/api/v2/arena', ({ request }) => page(world.arena, request)),
    http.get('*/api/v2/confessions', ({ request }) => page(world.list, request)),
    http.get('*/api/v2/arena/:id', ({ params }) => {
      const id = Number(params.id);
      const candidate = world.arena.find((item) => item.id === id);
      if (candidate) return HttpResponse.json(candidate);
      if (world.lost.has(id)) return problem(410, 'round-lost');
      if (!world.list.some((item) => item.id === id)) return problem(404, 'not-found');
      return new HttpResponse(null, {
        status: 308,
        headers: { Location: `/api/v2/confessions/${id}` },
      });
    }),
    http.get('*/api/v2/confessions/:id', ({ params }) => {
      const found = world.list.find((item) => item.id === Number(params.id));
      return found ? HttpResponse.json(found) : problem(404, 'not-found');
    }),
    http.get('*/api/v2/promotion', () =>
      HttpResponse.json({
        nextRoundAt: new Date((Math.floor(Date.now() / MIDNIGHT) + 1) * MIDNIGHT).toISOString(),
        zone: 'Europe/Belgrade',
        cron: '0 0 0 * * ?',
        rule: 'classic',
        formula: '',
        promoted: 1,
        leastAgeSeconds: 0,
        arenaSize: 100,
        candidates: world.arena.length,
      }),
    ),
    /** Not of the real API: holds a round, for whoever plays with the mock. */
    http.post('*/api/mock/round', () => {
      const winner = world.arena.shift();
      if (winner) world.list.unshift({ ...winner, enteredAt: new Date().toISOString() });
      return HttpResponse.json({ promoted: winner?.id ?? null });
    }),
  ];
}
