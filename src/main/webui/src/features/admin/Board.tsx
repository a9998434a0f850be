import { Link } from 'react-router';
import { useDashboard } from '@/api/dashboard';
import type { DashboardView } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Scene } from '@/ui/Scene';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { BoardCharts } from './BoardCharts';
import { BoardNow } from './BoardNow';
import { PERIODS, periodSearch, usePeriod } from './boardPeriods';
import { useSignedOut } from './useSignedOut';

/** How the site is, now and lately. */
export function Board() {
  const { t } = useWords();
  const period = usePeriod();
  return (
    <section aria-labelledby="board">
      <h1 id="board">{t('admin.board.title')}</h1>
      <BoardNow />
      <nav className="shelves" aria-label={t('admin.board.period')}>
        {PERIODS.map((each) => (
          <Link
            key={each}
            to={{ search: periodSearch(each) }}
            className={each === period ? 'active' : undefined}
            aria-current={each === period ? 'true' : undefined}
            preventScrollReset
          >
            {t(`admin.board.periods.d${each}`)}
          </Link>
        ))}
      </nav>
      <Past days={period} />
    </section>
  );
}

function Past({ days }: { days: number }) {
  const words = useWords();
  const { data, error, refetch } = useDashboard(days);
  useSignedOut(error);
  return (
    <>
      {error && <Failure text={problemText(words, error)} retry={refetch} />}
      {data ? <Shown board={data} /> : !error && <Skeletons count={2} />}
    </>
  );
}

function Shown({ board }: { board: DashboardView }) {
  const { t } = useWords();
  return board.points.every(isEmpty) ? (
    <Scene text={t('admin.board.empty')} />
  ) : (
    <BoardCharts board={board} />
  );
}

/** Whether nothing happened then. */
function isEmpty(point: DashboardView['points'][number]): boolean {
  return Object.values(point).every((value) => typeof value !== 'number' || value === 0);
}
