import { http, HttpResponse } from 'msw';
import { page, problem } from './http.ts';
import { chosen } from './lists.ts';
import { confession, round, type World } from './world.ts';

const MIDNIGHT = 24 * 3_600_000;

export function reading(world: World) {
  return [
    http.get('*/api/v2/arena', ({ request }) => page(world.arena, request)),
    http.post('*/api/v2/arena/impressions', () => new HttpResponse(null, { status: 204 })),
    http.get('*/api/v2/confessions', ({ request }) => {
      const found = chosen(world.list, new URL(request.url).searchParams);
      return typeof found === 'string' ? problem(400, found) : page(found, request);
    }),
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
      const id = Number(params.id);
      if (world.hidden.has(id)) return problem(410, 'hidden');
      const found = world.list.find((item) => item.id === id);
      return found ? HttpResponse.json(found) : problem(404, 'not-found');
    }),
    http.get('*/api/v2/arena/:id/round', ({ params }) =>
      world.lost.has(Number(params.id))
        ? HttpResponse.json(round({ outcome: 'REJECTED', rank: 17, score: -2 }))
        : problem(404, 'no-round'),
    ),
    http.get('*/api/v2/confessions/:id/round', ({ params }) =>
      world.list.some((item) => item.id === Number(params.id))
        ? HttpResponse.json(round())
        : problem(404, 'no-round'),
    ),
    http.get('*/api/v2/promotion', () =>
      HttpResponse.json({
        nextRoundAt: new Date((Math.floor(Date.now() / MIDNIGHT) + 1) * MIDNIGHT).toISOString(),
        zone: 'Europe/Belgrade',
        cron: '0 0 0 * * ?',
        rule: 'classic',
        formula: '',
        promoted: 1,
        leastAgeSeconds: 0,
        leastScore: null,
        leastVotes: 0,
        leastImpressions: 0,
        carryOver: 0,
        arenaSize: 100,
        candidates: world.arena.length,
      }),
    ),
    /** Not of the real API: holds a round, for whoever plays with the mock. As after a real one, new ones come in. */
    http.post('*/api/mock/round', () => {
      const winner = world.arena.shift();
      if (winner) world.list.unshift({ ...winner, enteredAt: new Date().toISOString() });
      for (const { id } of world.arena) world.lost.add(id);
      world.arena = Array.from({ length: 10 }, () =>
        confession(world.nextId++, { enteredAt: new Date().toISOString() }),
      ).reverse();
      return HttpResponse.json({ promoted: winner?.id ?? null });
    }),
  ];
}
