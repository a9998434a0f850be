import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Confession } from '../src/api/client';

export const confession = (id: number, over: Partial<Confession> = {}): Confession => ({
  id,
  text: 'Kad sam bila mala, krala sam kašike.',
  prefixLength: 17,
  pseudonym: 'Anonimna iz Niša',
  origin: 'VISITOR',
  model: 'ispovest-mini',
  aiGenerated: true,
  enteredAt: '2026-11-26T12:00:00Z',
  likes: 3,
  dislikes: 1,
  superlikes: 0,
  ...over,
});

export const problem = (status: number, name: string, headers: Record<string, string> = {}) =>
  HttpResponse.json(
    { type: `/problems/${name}`, status, title: name, detail: name },
    { status, headers: { 'Content-Type': 'application/problem+json', ...headers } },
  );

/** A quiet site: one candidate, nobody has won, the visitor is new. */
export const server = setupServer(
  http.get('*/api/v2/me', () =>
    HttpResponse.json({
      superlikesLeft: 1,
      nextGenerationAt: null,
      nextPublicationAt: null,
      generation: null,
    }),
  ),
  http.get('*/api/v2/me/reactions', () => HttpResponse.json({ items: [] })),
  http.get('*/api/v2/arena', () => HttpResponse.json({ items: [confession(7)], next: null })),
  http.get('*/api/v2/confessions', () => HttpResponse.json({ items: [], next: null })),
  http.get('*/api/v2/promotion', () =>
    HttpResponse.json({ nextRoundAt: new Date(Date.now() + 3_600_000).toISOString(), candidates: 1 }),
  ),
);
