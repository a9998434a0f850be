import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { confessionKey, listKey, type Found } from '@/api/confessions';
import { meKey } from '@/api/me';
import { ownVotesKey, type OwnVotes } from '@/api/reactions';
import type { ConfessionPage, ConfessionView, MeView, ReactionKind, Stage } from '@/api/types';
import type { Counts } from './vote';

/** Changes a confession in every list and wherever else the device shows it. */
export function showConfession(
  client: QueryClient,
  stage: Stage,
  id: number,
  change: (confession: ConfessionView) => ConfessionView,
) {
  const changed = (confession: ConfessionView) =>
    confession.id === id ? change(confession) : confession;

  client.setQueriesData<InfiniteData<ConfessionPage>>(
    { queryKey: listKey(stage) },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({ ...page, items: page.items.map(changed) })),
      },
  );
  client.setQueryData<Found>(
    confessionKey(stage, id),
    (found) => found && { ...found, confession: changed(found.confession) },
  );
}

/** Writes a vote into everything on the device that shows this confession. */
export function showVote(
  client: QueryClient,
  stage: Stage,
  id: number,
  { likes, dislikes, superlikes }: Counts,
  own: ReactionKind | null,
) {
  showConfession(client, stage, id, (confession) => ({
    ...confession,
    likes,
    dislikes,
    superlikes,
  }));
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
