import type { CommentSort } from '@/api/comments';
import { useWords } from '@/words/useWords';

const SORTS = ['new', 'best'] as const;

interface SortChoiceProps {
  sort: CommentSort;
  onChange: (sort: CommentSort) => void;
}

export function SortChoice({ sort, onChange }: SortChoiceProps) {
  const { t } = useWords();
  return (
    <div className="tabs tabs-small" role="group" aria-label={t('comments.order')}>
      {SORTS.map((each) => (
        <button
          key={each}
          type="button"
          className="tab"
          aria-pressed={each === sort}
          onClick={() => onChange(each)}
        >
          {t(`comments.sorts.${each}`)}
        </button>
      ))}
    </div>
  );
}
