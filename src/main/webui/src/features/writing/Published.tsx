import { Link } from 'react-router';
import type { ConfessionView } from '@/api/types';
import { paths } from '@/paths';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

interface PublishedProps {
  confession: ConfessionView;
  onAgain: () => void;
}

export function Published({ confession, onAgain }: PublishedProps) {
  const { t } = useWords();
  return (
    <Scene title={t('writing.publishedTitle')} text={t('writing.published')}>
      <Link to={paths.candidate(confession.id)} className="btn btn-primary main-action">
        {t('writing.toArena')}
      </Link>
      <button type="button" className="btn btn-link" onClick={onAgain}>
        {t('writing.another')}
      </button>
    </Scene>
  );
}
