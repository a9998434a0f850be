import { NavLink } from 'react-router';
import { paths } from '@/paths';
import { ArenaIcon, BestIcon, PenIcon } from '@/ui/icons';
import { useWords } from '@/words/useWords';

/** At the thumb on a phone, on top of wide screens. */
export function NavBar() {
  const { t } = useWords();
  return (
    <nav className="nav-bar" aria-label={t('nav.label')}>
      <NavLink to={paths.arena} className="nav-place">
        <ArenaIcon /> {t('nav.arena')}
      </NavLink>
      <NavLink to={paths.writing} className="nav-write">
        <span className="nav-round">
          <PenIcon />
        </span>{' '}
        {t('nav.write')}
      </NavLink>
      <NavLink to={paths.list} className="nav-place">
        <BestIcon /> {t('nav.list')}
      </NavLink>
    </nav>
  );
}
