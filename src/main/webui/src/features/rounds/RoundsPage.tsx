import { Link } from 'react-router';
import { usePromotion } from '@/api/promotion';
import { useRounds } from '@/api/rounds';
import type { Round } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { PageTitle } from '@/ui/PageTitle';
import { Skeletons } from '@/ui/Skeletons';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { Winner } from './Winner';
import { wasLate } from './wasLate';

/** All rounds that were held, the newest first. */
export function RoundsPage() {
  const { t } = useWords();
  return (
    <>
      <PageTitle of={t('rounds.title')} />
      <h1>{t('rounds.title')}</h1>
      <p className="lead">{t('rounds.lead')}</p>
      <Rounds />
    </>
  );
}

function Rounds() {
  const words = useWords();
  const { t } = words;
  const rounds = useRounds();
  const { data, error, hasNextPage, isFetchingNextPage } = rounds;
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={rounds.refetch} />
    ) : (
      <Skeletons />
    );
  }
  const all = data.pages.flatMap((page) => page.items);
  if (all.length === 0) return <NoneYet />;
  return (
    <>
      {all.map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
      {error && <Failure text={problemText(words, error)} retry={() => rounds.fetchNextPage()} />}
      {hasNextPage && !error && (
        <MoreButton
          text={t('rounds.older')}
          busy={isFetchingNextPage}
          onMore={() => void rounds.fetchNextPage()}
        />
      )}
    </>
  );
}

function RoundCard({ round }: { round: Round }) {
  const words = useWords();
  const { t } = words;
  const when = moment(words, round.heldAt);
  return (
    <article className="round-card" aria-labelledby={`round-${round.id}`}>
      <h2 id={`round-${round.id}`}>
        <Link to={paths.round(round.id)}>
          <time dateTime={round.heldAt}>{when}</time>
        </Link>
      </h2>
      <p className="standing-numbers">
        {t('round.candidates', { count: round.candidates })}
        {wasLate(round) && ` ${t('rounds.late', { when: moment(words, round.dueAt) })}`}
      </p>
      {round.winners.length === 0 ? (
        <p>{t('rounds.nobody')}</p>
      ) : (
        round.winners.map((winner) => <Winner key={winner.confessionId} winner={winner} />)
      )}
    </article>
  );
}

function NoneYet() {
  const words = useWords();
  const { data } = usePromotion();
  const next = data?.nextRoundAt;
  return (
    <p>
      {words.t('rounds.none')}{' '}
      {typeof next === 'string' && words.t('rounds.next', { when: moment(words, next) })}
    </p>
  );
}
