import { http, HttpResponse } from 'msw';
import { afterVote } from '../confessions/vote.ts';
import type { ReactionKind } from '../api/types.ts';
import { page, problem, visitor } from './http.ts';
import type { Said, World } from './world.ts';

const PAUSE_S = 20;

/** As JSON, which knows no undefined. */
const view = (said: Said) => ({ ...said, owner: undefined });

/** When a visitor may comment again; null is now. */
export function nextCommentAt(world: World, who: string): string | null {
  const last = world.comments.find(({ owner }) => owner === who);
  const next = last ? Date.parse(last.createdAt) + PAUSE_S * 1000 : 0;
  return next > Date.now() ? new Date(next).toISOString() : null;
}

function write(world: World, who: string, confessionId: number, text = '', pseudonym = '') {
  const confession = world.list.find((item) => item.id === confessionId);
  if (!confession) return problem(404, 'not-found');
  const lines = text.trim().split('\n').length;
  if (!text.trim() || [...text].length > 500 || lines > 10) return problem(400, 'invalid-comment');
  const same = (said: Said) =>
    said.owner === who && said.confessionId === confessionId && said.text === text;
  if (world.comments.some(same)) return problem(409, 'duplicate-comment');
  const next = nextCommentAt(world, who);
  if (next) {
    return problem(429, 'too-soon', '', Math.ceil((Date.parse(next) - Date.now()) / 1000));
  }
  const said: Said = {
    id: 1000 + world.nextId++,
    confessionId,
    text,
    pseudonym: pseudonym || 'Anonimus',
    createdAt: new Date().toISOString(),
    likes: 0,
    dislikes: 0,
    owner: who,
  };
  world.comments.unshift(said);
  confession.comments += 1;
  return HttpResponse.json(view(said), { status: 201 });
}

function remove(world: World, who: string, id: number) {
  const said = world.comments.find((each) => each.id === id && each.owner === who);
  if (!said) return problem(404, 'not-found');
  world.comments = world.comments.filter((each) => each !== said);
  const confession = world.list.find((item) => item.id === said.confessionId);
  if (confession) confession.comments -= 1;
  return new HttpResponse(null, { status: 204 });
}

function cast(world: World, who: string, id: number, kind: ReactionKind | null) {
  const said = world.comments.find((each) => each.id === id);
  if (!said) return problem(404, 'not-found');
  const key = `${who}/${id}`;
  const before = world.commentVotes.get(key) ?? null;
  const { likes, dislikes } = afterVote({ ...said, superlikes: 0 }, before, kind);
  Object.assign(said, { likes, dislikes });
  if (kind) world.commentVotes.set(key, kind);
  else world.commentVotes.delete(key);
  return HttpResponse.json({ id, reaction: kind, likes, dislikes });
}

export function commenting(world: World) {
  return [
    http.get('*/api/v2/confessions/:id/comments', ({ params, request }) => {
      const here = world.comments.filter((said) => said.confessionId === Number(params.id));
      const best = new URL(request.url).searchParams.get('sort') === 'best';
      if (best) here.sort((a, b) => b.likes - a.likes);
      return page(here.map(view), request);
    }),
    http.post('*/api/v2/confessions/:id/comments', async ({ params, request }) => {
      const body = (await request.json()) as { text?: string; pseudonym?: string };
      return write(world, visitor(request), Number(params.id), body.text, body.pseudonym);
    }),
    http.delete('*/api/v2/comments/:id', ({ params, request }) =>
      remove(world, visitor(request), Number(params.id)),
    ),
    http.put('*/api/v2/comments/:id/reaction', async ({ params, request }) => {
      const { reaction } = (await request.json()) as { reaction: ReactionKind };
      return cast(world, visitor(request), Number(params.id), reaction);
    }),
    http.delete('*/api/v2/comments/:id/reaction', ({ params, request }) =>
      cast(world, visitor(request), Number(params.id), null),
    ),
    http.post('*/api/v2/:what/:id/reports', async ({ request }) => {
      const { reason } = (await request.json()) as { reason?: string };
      return reason ? new HttpResponse(null, { status: 204 }) : problem(400, 'invalid-report');
    }),
    http.get('*/api/v2/me/comment-reactions', ({ request }) => {
      const who = visitor(request);
      const ids = new URL(request.url).searchParams.get('ids')!.split(',').map(Number);
      const items = ids.flatMap((id) => {
        const mine = world.comments.some((said) => said.id === id && said.owner === who);
        const reaction = world.commentVotes.get(`${who}/${id}`) ?? null;
        return mine || reaction ? [{ id, reaction, mine }] : [];
      });
      return HttpResponse.json({ items });
    }),
  ];
}
