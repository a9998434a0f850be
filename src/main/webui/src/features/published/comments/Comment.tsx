import { useState } from 'react';
import type { CommentView, OwnComment } from '@/api/types';
import { ReportButton } from '@/confessions/ReportButton';
import { useNow } from '@/ui/useNow';
import { ago } from '@/words/format';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';
import { CommentVotes } from './CommentVotes';
import { DeleteQuestion } from './DeleteQuestion';

interface CommentProps {
  comment: CommentView;
  own: OwnComment | undefined;
  onDeleted: () => void;
}

const MINUTE = 60_000;

export function Comment({ comment, own, onDeleted }: CommentProps) {
  const words = useWords();
  const { t } = words;
  const { show, lang } = useScript();
  const now = useNow(MINUTE);
  // `undefined` until one has asked: only on the way back does the button take the focus.
  const [asking, setAsking] = useState<boolean>();
  const { pseudonym, createdAt, text } = comment;
  return (
    <li>
      <article className="comment" aria-label={t('comments.named', { pseudonym })}>
        <p className="comment-line">
          <span className="pseudonym">{pseudonym}</span>
          <time dateTime={createdAt}>{ago(words, createdAt, now)}</time>
          {own?.mine && <span className="comment-mine">{t('comments.mine')}</span>}
        </p>
        <p className="comment-text" lang={lang}>
          {show(text)}
        </p>
        {asking ? (
          <DeleteQuestion comment={comment} onKept={() => setAsking(false)} onDeleted={onDeleted} />
        ) : (
          <div className="comment-actions">
            <CommentVotes comment={comment} own={own?.reaction ?? null} />
            {own?.mine ? (
              <button
                type="button"
                className="btn btn-link"
                // eslint-disable-next-line jsx-a11y/no-autofocus -- where the focus was before the question
                autoFocus={asking === false}
                onClick={() => setAsking(true)}
              >
                {t('comments.delete')}
              </button>
            ) : (
              <ReportButton what="comments" id={comment.id} />
            )}
          </div>
        )}
      </article>
    </li>
  );
}
