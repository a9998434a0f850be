import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { CommentVotes, OwnComment, ReactionKind } from './types';
import { withoutDoubles } from './withoutDoubles';

export type CommentSort = 'new' | 'best';
export type OwnComments = Record<number, OwnComment | undefined>;

/** All that is asked about at once. */
const MOST_IDS = 50;

export const commentsKey = (confessionId: number) => ['comments', confessionId] as const;
export const ownCommentsKey = ['own-comments'] as const;

/** What people say to a confession, page by page. */
export function useComments(confessionId: number, sort: CommentSort) {
  return useInfiniteQuery({
    queryKey: [...commentsKey(confessionId), sort],
    queryFn: ({ pageParam: after }) => {
      const params = { path: { id: confessionId }, query: { sort, after } };
      return answer(client.GET('/api/v2/confessions/{id}/comments', { params }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    select: withoutDoubles,
    // New ones on top would push away what one is reading.
    refetchOnWindowFocus: false,
  });
}

async function fetchOwn(ids: number[]): Promise<OwnComments> {
  const query = { ids: ids.join(',') };
  const { items } = await answer(client.GET('/api/v2/me/comment-reactions', { params: { query } }));
  return Object.fromEntries(items.map((item) => [item.id, item as OwnComment]));
}

/** Which of these comments one wrote, and what one said to them. */
export function useOwnComments(comments: { id: number }[]): OwnComments {
  const ids = comments.slice(0, MOST_IDS).map(({ id }) => id);
  const { data } = useQuery({
    queryKey: [...ownCommentsKey, ids],
    queryFn: () => fetchOwn(ids),
    enabled: ids.length > 0,
    // With one comment more or less, the others are still what they were.
    placeholderData: keepPreviousData,
  });
  return data ?? {};
}

export interface NewComment {
  text: string;
  pseudonym: string;
}

export function writeComment(confessionId: number, body: NewComment) {
  const params = { path: { id: confessionId } };
  return answer(client.POST('/api/v2/confessions/{id}/comments', { params, body }));
}

export function deleteComment(id: number): Promise<void> {
  return answer(client.DELETE('/api/v2/comments/{id}', { params: { path: { id } } }));
}

/** Likes or dislikes a comment, or takes it back with null. */
export async function reactToComment(
  id: number,
  reaction: ReactionKind | null,
): Promise<CommentVotes> {
  const path = '/api/v2/comments/{id}/reaction';
  const params = { path: { id } };
  const call =
    reaction === null
      ? answer(client.DELETE(path, { params }))
      : answer(client.PUT(path, { params, body: { reaction } }));
  return (await call) as CommentVotes;
}
