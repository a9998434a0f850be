import { http, HttpResponse } from 'msw';
import type { Pending } from '../api/types.ts';
import { problem } from './http.ts';
import type { World } from './world.ts';

const LARGEST = 1024 * 1024;

export function waiting(id: number, text: string, more: Partial<Pending> = {}): Pending {
  return {
    id,
    text,
    pseudonym: 'Anonimus',
    origin: 'HOUSE',
    model: 'mock',
    since: new Date(Date.now() - id * 60_000).toISOString(),
    ...more,
  };
}

export function createStock(): Pending[] {
  return Array.from({ length: 30 }, (_, i) => waiting(900 + i, `Čekam kao ${i + 1}. u redu.`));
}

/** What waits for the arena; a file is one confession a line. */
export function stock(world: World) {
  const base = '*/api/v2/admin/pending';

  function place(id: number, to: string, other?: number) {
    const found = world.stock.find((each) => each.id === id);
    if (!found) return problem(409, 'not-pending');
    const rest = world.stock.filter((each) => each !== found);
    const at = rest.findIndex((each) => each.id === other);
    rest.splice(to === 'FIRST' ? 0 : to === 'LAST' ? rest.length : at, 0, found);
    world.stock = rest;
    return new HttpResponse(null, { status: 204 });
  }

  return [
    http.get(base, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const q = query.get('q')?.toLowerCase() ?? '';
      const found = world.stock.filter(({ text }) => text.toLowerCase().includes(q));
      const from = Number(query.get('after') ?? 0);
      const to = from + Number(query.get('limit') ?? 10);
      return HttpResponse.json({
        items: found.slice(from, to),
        next: to < found.length ? String(to) : null,
        total: found.length,
        largestFile: LARGEST,
      });
    }),
    http.put(`${base}/:id/place`, async ({ params, request }) => {
      const { to, other } = (await request.json()) as { to: string; other?: number };
      return place(Number(params.id), to, other);
    }),
    http.post(`${base}/deletion`, async ({ request }) => {
      const { ids } = (await request.json()) as { ids: number[] };
      const isThere = (id: number) => world.stock.some((each) => each.id === id);
      const deleted = ids.filter(isThere);
      const left = ids.filter((id) => !isThere(id)).map((id) => ({ id, stage: 'ARENA' }));
      world.stock = world.stock.filter(({ id }) => !deleted.includes(id));
      return HttpResponse.json({ deleted, left });
    }),
    http.post(`${base}/import`, async ({ request }) => {
      const lines = (await request.text()).split('\n').filter(Boolean);
      if (lines.length === 0) return problem(400, 'invalid-file', 'There is no confession in it.');
      const known = new Set(world.stock.map(({ text }) => text));
      const fresh = lines.filter((line) => !known.has(line));
      world.stock.push(...fresh.map((line) => waiting(world.nextId++, line, { origin: 'IMPORT' })));
      return HttpResponse.json({
        taken: fresh.length,
        known: lines.length - fresh.length,
        repeated: 0,
        unusable: 0,
        examples: lines.flatMap((line, i) =>
          known.has(line)
            ? [{ line: i + 1, why: 'KNOWN', reason: 'a duplicate of one that is there already' }]
            : [],
        ),
      });
    }),
  ];
}
