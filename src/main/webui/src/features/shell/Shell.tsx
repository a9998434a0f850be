import { Link, NavLink, Outlet, ScrollRestoration } from 'react-router';
import { texts } from '../../texts';
import { Icon } from '../../ui/Icon';
import { Robot } from '../../ui/Robot';
import { useTheme } from './useTheme';

export function Shell() {
  const { theme, toggle } = useTheme();
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <Robot size={36} /> {texts.title}
        </Link>
        <button
          type="button"
          className="btn-plain btn-icon"
          onClick={toggle}
          aria-label={theme === 'dark' ? texts.theme.toLight : texts.theme.toDark}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
      </header>
      <nav className="bar-nav" aria-label={texts.nav.label}>
        <NavLink to="/arena">
          <Icon name="arena" /> {texts.nav.arena}
        </NavLink>
        <NavLink to="/pisi" className="write" aria-label={texts.nav.write}>
          <Icon name="pen" size={26} />
        </NavLink>
        <NavLink to="/ispovesti">
          <Icon name="best" /> {texts.nav.best}
        </NavLink>
      </nav>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </>
  );
}
