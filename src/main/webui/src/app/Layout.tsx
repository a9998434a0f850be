import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { paths } from '@/paths';
import { PersonIcon } from '@/ui/icons';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import { Robot } from '@/ui/Robot';
import { ThemeSwitch } from '@/ui/ThemeSwitch';
import { useWords } from '@/words/useWords';
import { NavBar } from './NavBar';
import { SiteFooter } from './SiteFooter';
import { useScroll } from './useScroll';

export function Layout() {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useScroll();

  // A new page begins at its top for those who listen, too.
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);

  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top-bar">
        <Link to={paths.landing} className="brand">
          <Robot size="mark" /> {t('name')}
        </Link>
        <NavBar />
        <LanguageSwitch />
        <NavLink to={paths.corner} className="icon-button" aria-label={t('nav.corner')}>
          <PersonIcon />
        </NavLink>
        <ThemeSwitch />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {/* While its code comes, what was there stays: the page before, or what was drawn early. */}
        <Outlet />
      </main>
      <SiteFooter />
    </>
  );
}
