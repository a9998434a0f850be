import { Link } from 'react-router';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

const PLACES = ['about', 'rules', 'privacy', 'corner'] as const;

export function SiteFooter() {
  const { t } = useWords();
  return (
    <footer>
      <nav aria-label={t('footer.label')}>
        {PLACES.map((place) => (
          <Link key={place} to={paths[place]}>
            {t(`footer.${place}`)}
          </Link>
        ))}
        <a href={paths.feed}>{t('footer.feed')}</a>
      </nav>
      <p>{t('footer.promise')}</p>
    </footer>
  );
}
