import { Link } from 'react-router';
import { EndlessList } from '@/confessions/EndlessList';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

export function ListPage() {
  const { t } = useWords();
  return (
    <>
      <PageTitle of={t('list.title')} />
      <header className="page-head">
        <div>
          <h1>{t('list.title')}</h1>
          <p>{t('list.lead')}</p>
        </div>
      </header>
      <EndlessList stage="list" empty={<Empty />} end={t('list.end')} />
    </>
  );
}

function Empty() {
  const { t } = useWords();
  return (
    <Scene text={t('list.empty')}>
      <Link to={paths.arena} className="btn btn-primary">
        {t('list.emptyAction')}
      </Link>
    </Scene>
  );
}
