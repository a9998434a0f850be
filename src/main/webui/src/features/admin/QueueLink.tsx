import { NavLink } from 'react-router';
import { useWaiting } from '@/api/moderation';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

/** The way to the reports, with how many wait. */
export function QueueLink() {
  const { t } = useWords();
  const { data: waiting = 0 } = useWaiting();
  return (
    <NavLink to={paths.adminQueue}>
      <span>
        {t('admin.nav.queue')}{' '}
        {waiting > 0 && (
          <span className="admin-waiting">{t('admin.nav.waiting', { count: waiting })}</span>
        )}
      </span>
    </NavLink>
  );
}
