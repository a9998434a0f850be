import { Link } from 'react-router';
import { paths } from '@/paths';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

export function EmptyArena() {
  const { t } = useWords();
  return (
    <Scene text={t('arena.empty')}>
      <Link to={paths.writing} className="btn btn-primary">
        {t('arena.emptyAction')}
      </Link>
    </Scene>
  );
}
