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
  const { remove, busy } = useDeleteComment(comment, onDeleted);
  useEffect(() => keep.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onKept();
  }

  return (
    <div className="delete-question" role="group" aria-labelledby={title}>
      <p id={title}>{t('comments.deleteQuestion')}</p>
      <button
        type="button"
        className="btn btn-primary"
        disabled={busy}
        onClick={remove}
        onKeyDown={onKeyDown}
      >
        {t('comments.deleteYes')}
      </button>
      <button
        ref={keep}
        type="button"
        className="btn btn-link"
        disabled={busy}
        onClick={onKept}
        onKeyDown={onKeyDown}
      >
        {t('comments.deleteNo')}
      </button>
    </div>
  );
}
