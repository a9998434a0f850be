import { useComments, useOwnComments, type CommentSort } from '@/api/comments';
import type { CommentPage } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { useWords } from '@/words/useWords';
import { Comment } from './Comment';
import { CommentSkeletons } from './CommentSkeletons';

interface CommentListProps {
  confessionId: number;
  sort: CommentSort;
  onDeleted: () => void;
}

export function CommentList({ confessionId, sort, onDeleted }: CommentListProps) {
  const words = useWords();
  const { t } = words;
  const list = useComments(confessionId, sort);
  if (list.isPending) return <CommentSkeletons />;
  if (!list.data) return <Failure text={problemText(words, list.error)} retry={list.refetch} />;

  const { pages } = list.data;
  if (!pages.some((page) => page.items.length)) {
    return <p className="no-comments">{t('comments.empty')}</p>;
  }
  return (
    <>
      <ul className="comment-list">
        {pages.map((page, i) => (
          <Page key={i} page={page} onDeleted={onDeleted} />
        ))}
      </ul>
      {list.isFetchNextPageError && (
        <Failure text={problemText(words, list.error)} retry={list.fetchNextPage} />
      )}
      {list.isFetchingNextPage && <CommentSkeletons />}
      {list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError && (
        <button
          type="button"
          className="btn btn-outline-secondary more"
          onClick={() => list.fetchNextPage()}
        >
          {t('comments.more')}
        </button>
      )}
    </>
  );
}

function Page({ page: { items }, onDeleted }: { page: CommentPage; onDeleted: () => void }) {
  const own = useOwnComments(items);
  return items.map((item) => (
    <Comment key={item.id} comment={item} own={own[item.id]} onDeleted={onDeleted} />
  ));
}
