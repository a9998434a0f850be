import { Link } from 'react-router';
import { useKnownMe } from '@/api/me';
import { EndlessList } from '@/confessions/EndlessList';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';
import { RoundClock } from './RoundClock';

export function ArenaPage() {
  const { t } = useWords();
  const me = useKnownMe();
  return (
    <>
      <PageTitle of={t('arena.title')} />
      <header className="page-head">
        <div>
          <h1>{t('arena.title')}</h1>
          <p>{t('arena.lead')}</p>
        </div>
        <RoundClock />
        <p className="superlikes">
          {me ? t('arena.superlikes', { count: me.superlikesLeft }) : t('arena.superlikeRule')}
        </p>
      </header>
      <EndlessList stage="arena" empty={<Empty />} end={t('arena.end')} />
    </>
  );
}

function Empty() {
  const { t } = useWords();
  return (
    <Scene text={t('arena.empty')}>
      <Link to={paths.writing} className="btn btn-primary">
        {t('arena.emptyAction')}
      </Link>
    </Scene>
  );
}
