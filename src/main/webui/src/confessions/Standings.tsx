import { Link } from 'react-router';
import type { Standing } from '@/api/types';
import { paths } from '@/paths';
import { excerpt } from '@/words/excerpt';
import { useWords } from '@/words/useWords';

/** Candidates as they stood, the best first: each a row of numbers under its text. */
export function Standings({ name, standings }: { name: string; standings: Standing[] }) {
  return (
    <ol className="standings" aria-label={name}>
      {standings.map((standing) => (
        <li
          key={standing.confessionId}
          value={standing.rank}
          className={standing.outcome.toLowerCase()}
        >
          <Row standing={standing} />
        </li>
      ))}
    </ol>
  );
}

function Row({ standing }: { standing: Standing }) {
  const { t } = useWords();
  const { likes, dislikes, superlikes, impressions, score, outcome } = standing;
  return (
    <>
      <p>
        <Text standing={standing} />
      </p>
      <p className="standing-numbers">
        <strong>{t(`rounds.outcomes.${outcome}`)}</strong> · {t('rounds.score', { score })} ·{' '}
        {t('landing.numbers', { likes, dislikes })}
        {superlikes > 0 && ` · ${t('landing.superlikes', { count: superlikes })}`}
        {impressions > 0 && ` · ${t('rounds.impressions', { count: impressions })}`}
      </p>
    </>
  );
}

function Text({ standing: { confession, confessionId, outcome } }: { standing: Standing }) {
  const { t } = useWords();
  if (!confession) {
    return <span className="hint">{t('rounds.lost', { id: confessionId })}</span>;
  }
  if (outcome === 'REJECTED') return excerpt(confession.text);
  const place =
    outcome === 'PROMOTED' ? paths.confession(confessionId) : paths.candidate(confessionId);
  return <Link to={place}>{excerpt(confession.text)}</Link>;
}
