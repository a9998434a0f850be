import { Link } from 'react-router';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Scene title={t('notFound.title')} text={t('notFound.text')}>
      <PageTitle of={t('notFound.title')} />
      <Link to={paths.landing} className="btn btn-primary">
        {t('notFound.action')}
      </Link>
    </Scene>
  );
}
