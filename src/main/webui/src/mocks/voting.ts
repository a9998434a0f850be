import { http, HttpResponse } from 'msw';
import { afterVote } from '../confessions/vote.ts';
import type { ReactionKind } from '../api/types.ts';
import { problem, visitor } from './http.ts';
import type { World } from './world.ts';

export function superlikesLeft(world: World, who: string): number {
  const used = [...world.votes].some(
    ([key, kind]) => key.startsWith(`${who}/arena/`) && kind === 'SUPERLIKE',
  );
  return used ? 0 : 1;
}

function cast(world: World, who: string, path: string, id: number, kind: ReactionKind | null) {
  const stage = path === 'arena' ? 'arena' : 'list';
  const items = world[stage];
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return problem(409, 'round-over');
  const key = `${who}/${stage}/${id}`;
  const before = world.votes.get(key) ?? null;
  if (kind === 'SUPERLIKE' && before !== kind && superlikesLeft(world, who) === 0) {
    return problem(409, 'superlike-used-up');
  }
  const counted = { ...items[at]!, ...afterVote(items[at]!, before, kind) };
  items[at] = counted;
  if (kind) world.votes.set(key, kind);
  else world.votes.delete(key);
  const { likes, dislikes, superlikes } = counted;
  const left = superlikesLeft(world, who);
  return HttpResponse.json({
    id,
    reaction: kind,
    likes,
    dislikes,
    superlikes,
    superlikesLeft: left,
  });
}

export function voting(world: World) {
  return [
    http.put('*/api/v2/:stage/:id/reaction', async ({ params, request }) => {
      const { reaction } = (await request.json()) as { reaction: ReactionKind };
      return cast(world, visitor(request), String(params.stage), Number(params.id), reaction);
    }),
    http.delete('*/api/v2/:stage/:id/reaction', ({ params, request }) =>
      cast(world, visitor(request), String(params.stage), Number(params.id), null),
    ),
    http.get('*/api/v2/me/reactions', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const ids = (query.get('ids') ?? '').split(',').map(Number);
      const items = ids.flatMap((id) => {
        const reaction = world.votes.get(`${visitor(request)}/${query.get('stage')}/${id}`);
        return reaction ? [{ id, reaction }] : [];
      });
      return HttpResponse.json({ items });
    }),
  ];
}
