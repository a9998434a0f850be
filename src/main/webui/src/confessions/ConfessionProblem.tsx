import { Link } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

/** A link that leads nowhere, a confession that moderators hid, or one that did not come. */
export function ConfessionProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords();
  if (error instanceof ApiError) {
    if (error.type === 'hidden') return <Hidden />;
    if (error.status === 404 || error.status === 400) return <Missing />;
  }
  return <Failure text={problemText(words, error)} retry={retry} />;
}

function Missing() {
  const { t } = useWords();
  return (
    <Scene title={t('confession.missingTitle')} text={t('confession.missing')}>
      <PageTitle of={t('confession.missingTitle')} />
      <Link to={paths.arena} className="btn btn-primary">
        {t('arena.back')}
      </Link>
    </Scene>
  );
}

function Hidden() {
  const { t } = useWords();
  return (
    <Scene title={t('confession.hiddenTitle')} text={t('confession.hidden')}>
      <PageTitle of={t('confession.hiddenTitle')} />
      <p className="hint">{t('confession.hiddenWhy')}</p>
      <Link to={paths.list} className="btn btn-primary">
        {t('list.back')}
      </Link>
    </Scene>
  );
}
