import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { answer, client, givenInAdvance } from './client';
import type { OwnReactions, ReactionKind, ReactionView, Stage } from './types';

export type OwnVotes = Record<number, ReactionKind | undefined>;

export const ownVotesKey = (stage: Stage) => ['own-votes', stage] as const;

const ownReactions = (stage: Stage, ids: number[]) => ({
  params: { query: { stage, ids: ids.join(',') } },
});

const byId = ({ items }: OwnReactions): OwnVotes =>
  Object.fromEntries(items.map(({ id, reaction }) => [id, reaction]));

const ownVotes = (stage: Stage, ids: number[]) =>
  queryOptions({
    queryKey: [...ownVotesKey(stage), ids],
    queryFn: async () =>
      byId(await answer(client.GET('/api/v2/me/reactions', ownReactions(stage, ids)))),
    initialData: () => {
      const given = givenInAdvance('/api/v2/me/reactions', ownReactions(stage, ids));
      return given && byId(given);
    },
    enabled: ids.length > 0,
  });

/** What one said to these confessions; at most 50 at a time. */
export function useOwnVotes(stage: Stage, ids: number[]): OwnVotes {
  return useQuery(ownVotes(stage, ids)).data ?? {};
}

/** The same for several lots at once; null where it is not known yet. */
export function useOwnVotesOf(stage: Stage, lots: number[][]): (OwnVotes | null)[] {
  const found = useQueries({ queries: lots.map((ids) => ownVotes(stage, ids)) });
  return found.map(({ data, isError }) => data ?? (isError ? {} : null));
}

/** Casts a vote, or takes it back with null. */
export async function react(
  stage: Stage,
  id: number,
  reaction: ReactionKind | null,
): Promise<ReactionView> {
  const path =
    stage === 'arena' ? '/api/v2/arena/{id}/reaction' : '/api/v2/confessions/{id}/reaction';
  const params = { path: { id } };
  const call =
    reaction === null
      ? answer(client.DELETE(path, { params }))
      : answer(client.PUT(path, { params, body: { reaction } }));
  return (await call) as ReactionView;
}
