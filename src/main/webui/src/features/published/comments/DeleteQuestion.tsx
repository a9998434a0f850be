import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { CommentView } from '@/api/types';
import { useWords } from '@/words/useWords';
import { useDeleteComment } from './useDeleteComment';

interface DeleteQuestionProps {
  comment: CommentView;
  onKept: () => void;
  onDeleted: () => void;
}

/** It cannot be undone, so it is asked. */
export function DeleteQuestion({ comment, onKept, onDeleted }: DeleteQuestionProps) {
  const { t } = useWords();
  const title = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const remove = useDeleteComment(comment, onDeleted);
  useEffect(() => keep.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onKept();
  }

  return (
    <div className="delete-question" role="group" aria-labelledby={title}>
      <p id={title}>{t('comments.deleteQuestion')}</p>
      <button type="button" className="btn btn-primary" onClick={remove} onKeyDown={onKeyDown}>
        {t('comments.deleteYes')}
      </button>
      <button
        ref={keep}
        type="button"
        className="btn btn-link"
        onClick={onKept}
        onKeyDown={onKeyDown}
      >
        {t('comments.deleteNo')}
      </button>
    </div>
  );
}
