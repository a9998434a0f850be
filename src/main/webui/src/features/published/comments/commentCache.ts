import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { commentsKey, ownCommentsKey, type OwnComments } from '@/api/comments';
import type { CommentPage, CommentView, CommentVotes } from '@/api/types';
import { showConfession } from '@/confessions/voteCache';

type Change = (items: CommentView[], page: number) => CommentView[];

/** Changes the comments of a confession in whatever order they are shown. */
function changeLists(client: QueryClient, confessionId: number, change: Change) {
  client.setQueriesData<InfiniteData<CommentPage>>(
    { queryKey: commentsKey(confessionId) },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page, i) => ({ ...page, items: change(page.items, i) })),
      },
  );
}

function count(client: QueryClient, confessionId: number, more: number) {
  showConfession(client, 'list', confessionId, (confession) => ({
    ...confession,
    comments: Math.max(0, confession.comments + more),
  }));
}

/** One's own new comment comes on top, whatever the order: one looks for it there. */
export function putOnTop(client: QueryClient, comment: CommentView) {
  const { confessionId } = comment;
  changeLists(client, confessionId, (items, page) => (page === 0 ? [comment, ...items] : items));
  count(client, confessionId, 1);
}

export function takeAway(client: QueryClient, { id, confessionId }: CommentView) {
  changeLists(client, confessionId, (items) => items.filter((item) => item.id !== id));
  count(client, confessionId, -1);
}

/** Writes the votes on a comment, and one's own, wherever the device shows it. */
export function showCommentVotes(
  client: QueryClient,
  confessionId: number,
  { id, likes, dislikes, reaction = null }: CommentVotes,
) {
  changeLists(client, confessionId, (items) =>
    items.map((item) => (item.id === id ? { ...item, likes, dislikes } : item)),
  );
  for (const [key] of client.getQueriesData<OwnComments>({ queryKey: ownCommentsKey })) {
    const ids = key[1] as number[];
    if (ids.includes(id)) {
      client.setQueryData<OwnComments>(key, (own) => ({
        ...own,
        [id]: { id, reaction, mine: own?.[id]?.mine ?? false },
      }));
    }
  }
}
