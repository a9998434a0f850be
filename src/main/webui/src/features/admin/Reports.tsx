import { NavLink, Outlet } from 'react-router';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

/** What people reported: that which waits, and that which was decided. */
export function Reports() {
  const { t } = useWords();
  return (
    <section aria-labelledby="reports">
      <h1 id="reports">{t('admin.moderation.title')}</h1>
      <p className="lead">{t('admin.moderation.lead')}</p>
      <nav className="shelves" aria-label={t('admin.moderation.title')}>
        <NavLink to={paths.adminQueue} end>
          {t('admin.moderation.queue')}
        </NavLink>
        <NavLink to={paths.adminDecided}>{t('admin.moderation.decided')}</NavLink>
      </nav>
      <Outlet />
    </section>
  );
}
