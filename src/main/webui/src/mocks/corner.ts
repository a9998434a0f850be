import { http, HttpResponse } from 'msw';
import type { OwnConfession, OwnVote } from '../api/types.ts';
import { page, problem, visitor } from './http.ts';
import type { Asked, World } from './world.ts';
import { view } from './writing.ts';

function ownOf(world: World, who: string): Asked[] {
  return [...world.asked.values()].filter(({ owner }) => owner === who).reverse();
}

function draftsOf(world: World, who: string) {
  return ownOf(world, who)
    .filter(({ confessionId }) => confessionId == null)
    .map(view)
    .filter(({ status }) => status === 'DONE');
}

function confessionsOf(world: World, who: string): OwnConfession[] {
  return ownOf(world, who).flatMap(({ confessionId }): OwnConfession[] => {
    const candidate = world.arena.find(({ id }) => id === confessionId);
    if (candidate) return [{ confession: candidate, stage: 'ARENA', hidden: false }];
    const winner = world.list.find(({ id }) => id === confessionId);
    if (!winner) return [];
    const { enteredAt: heldAt, likes, dislikes, superlikes } = winner;
    const score = likes - dislikes + 3 * superlikes;
    const round = { heldAt, outcome: 'PROMOTED', likes, dislikes, superlikes, score } as const;
    return [{ confession: winner, stage: 'PUBLISHED', hidden: false, round }];
  });
}

function votesOf(world: World, who: string): OwnVote[] {
  const votes = [...world.votes].flatMap(([key, reaction], i): OwnVote[] => {
    const [owner, where, id] = key.split('/');
    const found = [...world.arena, ...world.list].find((item) => item.id === Number(id));
    if (owner !== who || !found) return [];
    const confessionStage = world.arena.includes(found) ? 'ARENA' : 'PUBLISHED';
    const stage = where === 'arena' ? 'ARENA' : 'PUBLISHED';
    const reactedAt = new Date().toISOString();
    return [{ id: i + 1, stage, reaction, reactedAt, confession: found, confessionStage }];
  });
  return votes.reverse();
}

function forget(world: World, who: string) {
  for (const asked of ownOf(world, who)) {
    if (asked.confessionId == null) world.asked.delete(asked.id);
    else asked.owner = 'nobody';
  }
  for (const key of [...world.votes.keys()]) {
    if (key.startsWith(`${who}/`)) world.votes.delete(key);
  }
}

/** What is one's own, to look at, to take along and to have forgotten. */
export function corner(world: World) {
  return [
    http.get('*/api/v2/me/drafts', ({ request }) =>
      page(draftsOf(world, visitor(request)), request),
    ),
    http.delete('*/api/v2/me/drafts/:id', ({ params, request }) => {
      const asked = world.asked.get(Number(params.id));
      if (asked?.owner !== visitor(request)) return problem(404, 'not-found');
      if (asked.confessionId != null) return problem(409, 'already-published');
      world.asked.delete(asked.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('*/api/v2/me/confessions', ({ request }) =>
      page(confessionsOf(world, visitor(request)), request),
    ),
    http.get('*/api/v2/me/votes', ({ request }) => page(votesOf(world, visitor(request)), request)),
    http.get('*/api/v2/me/export', ({ request }) => {
      const who = visitor(request);
      const data = {
        exportedAt: new Date().toISOString(),
        generations: ownOf(world, who).map(view),
        confessions: confessionsOf(world, who),
        votes: votesOf(world, who),
        comments: [],
        commentVotes: [],
      };
      const headers = { 'Content-Disposition': 'attachment; filename="ispovesti.json"' };
      return HttpResponse.json(data, { headers });
    }),
    http.delete('*/api/v2/me', ({ request }) => {
      forget(world, visitor(request));
      return new HttpResponse(null, { status: 204 });
    }),
  ];
}
