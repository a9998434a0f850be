import { Link } from 'react-router';
import { useWords } from '@/words/useWords';
import { addressOf, rememberView, VIEWS, type View } from './view';

export function Views({ current }: { current: View }) {
  const { t } = useWords();
  return (
    <nav className="views" aria-label={t('arena.view')}>
      {VIEWS.map((view) => (
        <Link
          key={view}
          to={addressOf(view)}
          replace
          aria-current={view === current && 'page'}
          onClick={() => rememberView(view)}
        >
          {t(`arena.views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
