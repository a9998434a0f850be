import { Link, Navigate, useLocation } from 'react-router';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

/** Only for those who come from being forgotten; to others it would not be true. */
export function GoodbyePage() {
  const { t } = useWords();
  const state = useLocation().state as { forgotten?: boolean } | null;
  if (!state?.forgotten) return <Navigate to={paths.corner} replace />;
  return (
    <Scene title={t('corner.goodbye.title')} text={t('corner.goodbye.text')}>
      <PageTitle of={t('corner.goodbye.title')} />
      <Link to={paths.landing} className="btn btn-primary">
        {t('corner.goodbye.action')}
      </Link>
    </Scene>
  );
}
