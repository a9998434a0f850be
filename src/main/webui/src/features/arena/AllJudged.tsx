import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { paths } from '@/paths';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

interface AllJudgedProps {
  skipped: number;
  onAgain: () => void;
  /** Missing where there is nothing to take back. */
  onUndo: (() => void) | undefined;
}

/** The end of the arena: nothing waits for a verdict any more. */
export function AllJudged({ skipped, onAgain, onUndo }: AllJudgedProps) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const walked = onUndo !== undefined;
  // What had the focus is gone with the last sheet.
  useEffect(() => {
    if (walked) end.current?.focus({ preventScroll: true });
  }, [walked]);
  return (
    <div ref={end} tabIndex={-1} className="all-judged">
      <Scene text={skipped > 0 ? t('arena.onlySkipped') : t('arena.allJudged')}>
        {skipped > 0 && (
          <button type="button" className="btn btn-outline-secondary" onClick={onAgain}>
            {t('arena.again', { count: skipped })}
          </button>
        )}
        <Link to={paths.writing} className="btn btn-primary">
          {t('arena.writeOne')}
        </Link>
        <Link to={paths.list} className="btn btn-link">
          {t('arena.toBest')}
        </Link>
        {onUndo && (
          <button type="button" className="btn btn-link" onClick={onUndo}>
            {t('arena.undo')}
          </button>
        )}
      </Scene>
    </div>
  );
}
