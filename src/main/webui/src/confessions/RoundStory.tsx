import { Link } from 'react-router';
import { useRound } from '@/api/rounds';
import type { RoundView, Stage } from '@/api/types';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';

/** How its round went, folded away; nothing where there was none. Its line is kept free, so that nothing jumps. */
export function RoundStory({ stage, id }: { stage: Stage; id: number }) {
  const { t } = useWords();
  const { data } = useRound(stage, id);
  return (
    <div className="round-story">
      {data && (
        <details>
          <summary>{t('round.title')}</summary>
          <Story round={data} />
        </details>
      )}
    </div>
  );
}

function Story({ round }: { round: RoundView }) {
  const { t, language } = useWords();
  const { heldAt, candidates, rank, outcome, likes, dislikes, superlikes } = round;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const votes = t('landing.numbers', { likes, dislikes });
  return (
    <>
      <p>
        <time dateTime={heldAt}>{t('round.held', { when: when.format(new Date(heldAt)) })}</time>{' '}
        {t('round.candidates', { count: candidates })} {t(`round.outcomes.${outcome}`, { rank })}
      </p>
      <p>
        {t('round.votes', { votes })}
        {superlikes > 0 && ` · ${t('landing.superlikes', { count: superlikes })}`}
      </p>
      <Rule {...round} />
      <p>
        <Link to={paths.round(round.id)}>{t('round.whole')}</Link>
      </p>
    </>
  );
}

/** The words for it name the weights, so they hold for these only. */
const CLASSIC = 'likes − dislikes + 3·superlikes';

function Rule({ rule, formula, score }: RoundView) {
  const { t } = useWords();
  const known =
    rule === 'wilson' || rule === 'dirichlet' || (rule === 'classic' && formula === CLASSIC);
  return (
    <p>
      {known ? t(`round.${rule}`) : t('round.formula', { formula })} {t('round.score', { score })}
    </p>
  );
}
