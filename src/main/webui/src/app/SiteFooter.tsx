import { Link } from 'react-router';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

const TEXTS = ['about', 'rules', 'privacy'] as const;

export function SiteFooter() {
  const { t } = useWords();
  return (
    <footer className="site-footer">
      <nav aria-label={t('footer.label')}>
        {TEXTS.map((text) => (
          <Link key={text} to={paths[text]}>
            {t(`footer.${text}`)}
          </Link>
        ))}
        <Link to={paths.rounds}>{t('footer.rounds')}</Link>
        <Link to={paths.corner}>{t('nav.corner')}</Link>
        <a href={paths.feed}>{t('footer.feed')}</a>
      </nav>
      <p>{t('footer.promise')}</p>
    </footer>
  );
}
