import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { confessionKey, listKey, type Found } from '@/api/confessions';
import { meKey } from '@/api/me';
import { ownVotesKey, type OwnVotes } from '@/api/reactions';
import type { ConfessionPage, ConfessionView, MeView, ReactionKind, Stage } from '@/api/types';
import type { Counts } from './vote';

/** Writes a vote into everything on the device that shows this confession. */
export function showVote(
  client: QueryClient,
  stage: Stage,
  id: number,
  { likes, dislikes, superlikes }: Counts,
  own: ReactionKind | null,
) {
  const counted = (confession: ConfessionView) =>
    confession.id === id ? { ...confession, likes, dislikes, superlikes } : confession;

  client.setQueryData<InfiniteData<ConfessionPage>>(
    listKey(stage),
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, items: page.items.map(counted) })),
      },
  );
  client.setQueryData<Found>(
    confessionKey(stage, id),
    (found) => found && { ...found, confession: counted(found.confession) },
  );
  for (const [key] of client.getQueriesData<OwnVotes>({ queryKey: ownVotesKey(stage) })) {
    const ids = key[2] as number[];
    if (ids.includes(id)) {
      client.setQueryData<OwnVotes>(key, (votes) => ({ ...votes, [id]: own ?? undefined }));
    }
  }
}

export function showSuperlikesLeft(client: QueryClient, superlikesLeft: number) {
  client.setQueryData<MeView>(meKey, (me) => me && { ...me, superlikesLeft });
}
