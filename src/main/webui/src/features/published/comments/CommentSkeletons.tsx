import { useWords } from '@/words/useWords';

const LINES = [1, 2, 3];

/** Stands where comments will be. */
export function CommentSkeletons() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('loading')}>
      {LINES.map((line) => (
        <div key={line} className="comment comment-skeleton skeleton" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
