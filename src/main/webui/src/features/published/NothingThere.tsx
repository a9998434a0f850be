import { Link } from 'react-router';
import type { ListChoice } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';
import { addressOf } from './choice';

/** Why a list is empty, and the way to one that is not. */
export function NothingThere({ choice: { q, within = 'all' } }: { choice: ListChoice }) {
  const { t } = useWords();
  if (q) return <DeadEnd text={t('list.nothingFound', { q })} to={paths.list} way="all" />;
  if (within !== 'all') {
    return <DeadEnd text={t('list.emptyPeriod')} to={addressOf({ sort: 'top' })} way="allTimes" />;
  }
  return <DeadEnd text={t('list.empty')} to={paths.arena} way="arena" />;
}

/** The server cannot search for what was typed. */
export function Unsearchable({ error }: { error: Error }) {
  return <DeadEnd text={problemText(useWords(), error)} to={paths.list} way="all" />;
}

interface DeadEndProps {
  text: string;
  to: string;
  way: 'all' | 'allTimes' | 'arena';
}

function DeadEnd({ text, to, way }: DeadEndProps) {
  const { t } = useWords();
  return (
    <Scene text={text}>
      <Link to={to} className="btn btn-primary">
        {t(`list.ways.${way}`)}
      </Link>
    </Scene>
  );
}
