import { Link } from 'react-router';
import type { Standing } from '@/api/types';
import { paths } from '@/paths';
import { excerpt } from '@/words/excerpt';
import { useWords } from '@/words/useWords';

/** The beginning of a winner, which leads to all of it. */
export function Winner({ winner }: { winner: Standing }) {
  const { t } = useWords();
  const { confession, likes, dislikes } = winner;
  if (!confession) return <p className="hint">{t('rounds.gone')}</p>;
  return (
    <p className="round-winner">
      <Link to={paths.confession(confession.id)}>{excerpt(confession.text)}</Link>{' '}
      <span className="hint">
        {confession.pseudonym} · {t('landing.numbers', { likes, dislikes })}
      </span>
    </p>
  );
}
