import { NavLink } from 'react-router';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { ArenaIcon, BestIcon, PenIcon } from '@/ui/icons';

/** At the thumb on a phone, on top of wide screens. */
export function NavBar() {
  return (
    <nav className="nav-bar" aria-label={texts.nav.label}>
      <NavLink to={paths.arena} className="nav-place">
        <ArenaIcon /> {texts.nav.arena}
      </NavLink>
      <NavLink to={paths.writing} className="nav-write">
        <span className="nav-round">
          <PenIcon />
        </span>{' '}
        {texts.nav.write}
      </NavLink>
      <NavLink to={paths.list} className="nav-place">
        <BestIcon /> {texts.nav.list}
      </NavLink>
    </nav>
  );
}
