import { Link } from 'react-router';
import type { Standing } from '@/api/types';
import { paths } from '@/paths';
import { excerpt } from '@/words/excerpt';
import { useWords } from '@/words/useWords';

interface StandingsProps {
  name: string;
  standings: Standing[];
  /** Nothing has been decided yet: all of them are in the arena. */
  undecided?: boolean;
}

/** Candidates as they stood, the best first: each a row of numbers under its text. */
export function Standings({ name, standings, undecided }: StandingsProps) {
  return (
    <ol className="standings" aria-label={name}>
      {standings.map((standing) => (
        <li
          key={standing.confessionId}
          value={standing.rank}
          className={standing.outcome.toLowerCase()}
        >
          <Row standing={standing} undecided={undecided} />
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  standing: Standing;
  undecided?: boolean;
}

function Row({ standing, undecided }: RowProps) {
  const { t } = useWords();
  const { likes, dislikes, superlikes, impressions, score, outcome } = standing;
  return (
    <>
      <p>
        <Text standing={standing} undecided={undecided} />
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

function Text({ standing: { confession, confessionId, outcome }, undecided }: RowProps) {
  const { t } = useWords();
  if (!confession) {
    const lost = outcome === 'REJECTED';
    return (
      <span className="hint">
        {lost ? t('rounds.lost', { id: confessionId }) : t('rounds.gone')}
      </span>
    );
  }
  if (outcome === 'REJECTED' && !undecided) return excerpt(confession.text);
  const listed = outcome === 'PROMOTED' && !undecided;
  const place = listed ? paths.confession(confessionId) : paths.candidate(confessionId);
  return <Link to={place}>{excerpt(confession.text)}</Link>;
}
