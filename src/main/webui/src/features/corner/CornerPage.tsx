import { NavLink, Outlet } from 'react-router';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { useWords } from '@/words/useWords';
import { OwnData } from './OwnData';

/** What one has here, known by the cookie alone. */
export function CornerPage() {
  const { t } = useWords();
  return (
    <>
      <PageTitle of={t('corner.title')} />
      <header className="page-head">
        <div>
          <h1>{t('corner.title')}</h1>
          <p>{t('corner.lead')}</p>
        </div>
      </header>
      <nav className="shelves" aria-label={t('corner.tabs.label')}>
        <NavLink to={paths.corner} end>
          {t('corner.tabs.drafts')}
        </NavLink>
        <NavLink to={paths.ownConfessions}>{t('corner.tabs.confessions')}</NavLink>
        <NavLink to={paths.ownVotes}>{t('corner.tabs.votes')}</NavLink>
      </nav>
      <Outlet />
      <OwnData />
    </>
  );
}
