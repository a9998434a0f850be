import { Link } from 'react-router';
import { paths } from '@/paths';
import { CommentIcon } from '@/ui/smallIcons';
import { useWords } from '@/words/useWords';

/** How many comments there are, and the way to them. */
export function CommentsLink({ id, count }: { id: number; count: number }) {
  const { t, language } = useWords();
  return (
    <Link to={paths.comments(id)} className="comments-link">
      <CommentIcon />
      {count > 0 && <span aria-hidden="true">{count.toLocaleString(language)}</span>}
      <span className="visually-hidden">{t('comments.count', { count })}</span>
    </Link>
  );
}
