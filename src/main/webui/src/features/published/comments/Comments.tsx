import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { CommentSort } from '@/api/comments';
import type { ConfessionView } from '@/api/types';
import { COMMENTS } from '@/paths';
import { useWords } from '@/words/useWords';
import { CommentForm } from './CommentForm';
import { CommentList } from './CommentList';
import { SortChoice } from './SortChoice';

/** What people say to a confession, under it. */
export function Comments({ confession: { id, comments } }: { confession: ConfessionView }) {
  const { t } = useWords();
  const [sort, setSort] = useState<CommentSort>('new');
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  // Where what had the focus is gone: the reading place stays.
  const focusHeading = () => heading.current?.focus({ preventScroll: true });

  useEffect(() => {
    if (hash !== `#${COMMENTS}`) return;
    section.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, [hash, key]);

  return (
    <section ref={section} id={COMMENTS} className="comments" aria-labelledby={`${COMMENTS}-title`}>
      <header className="comments-head">
        <h2 ref={heading} id={`${COMMENTS}-title`} tabIndex={-1}>
          {t('comments.title', { count: comments })}
        </h2>
        {comments > 1 && <SortChoice sort={sort} onChange={setSort} />}
      </header>
      <CommentForm confessionId={id} onSent={focusHeading} />
      <CommentList confessionId={id} sort={sort} onDeleted={focusHeading} />
    </section>
  );
}
