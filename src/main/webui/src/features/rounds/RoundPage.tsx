import { Link, useParams } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { useRoundDetail, useStandings } from '@/api/rounds';
import type { RoundDetail, RoundTerms } from '@/api/types';
import { Standings } from '@/confessions/Standings';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { PageTitle } from '@/ui/PageTitle';
import { Skeletons } from '@/ui/Skeletons';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { wasLate } from './wasLate';

/** One round: by what it was decided, and how everybody stood. */
export function RoundPage() {
  const words = useWords();
  const id = Number(useParams().id);
  const { data, error, refetch } = useRoundDetail(id);
  if (error instanceof ApiError && error.status === 404) return <Unknown />;
  if (data) return <Shown detail={data} />;
  return error ? <Failure text={problemText(words, error)} retry={refetch} /> : <Skeletons />;
}

function Unknown() {
  const { t } = useWords();
  return (
    <>
      <PageTitle of={t('rounds.title')} />
      <h1>{t('rounds.unknown')}</h1>
      <p>
        <Link to={paths.rounds}>{t('rounds.all')}</Link>
      </p>
    </>
  );
}

function Shown({ detail: { round, terms } }: { detail: RoundDetail }) {
  const words = useWords();
  const { t } = words;
  const when = moment(words, round.heldAt);
  return (
    <div className="round-page">
      <PageTitle of={t('rounds.one', { when })} />
      <p>
        <Link to={paths.rounds}>{t('rounds.all')}</Link>
      </p>
      <h1>{t('rounds.one', { when })}</h1>
      <p className="lead">
        {t('round.candidates', { count: round.candidates })}{' '}
        {t('rounds.fates', {
          promoted: round.promoted,
          rejected: round.rejected,
          stayed: round.stayed,
        })}
        {wasLate(round) && ` ${t('rounds.late', { when: moment(words, round.dueAt) })}`}
      </p>
      <h2>{t('rounds.rule')}</h2>
      <p>
        {round.rule === 'dirichlet' || round.rule === 'wilson' ? t(`round.${round.rule}`) : null}{' '}
        {terms && <Terms terms={terms} />}
      </p>
      <p className="standing-numbers">{t('round.formula', { formula: round.formula })}</p>
      <h2>{t('rounds.standings')}</h2>
      <All id={round.id} />
    </div>
  );
}

function Terms({ terms }: { terms: RoundTerms }) {
  const { t } = useWords();
  const { promoted, leastScore, leastVotes, leastImpressions, leastAgeSeconds, carryOver } = terms;
  return (
    <>
      {t('rounds.terms.promoted', { count: promoted })}
      {leastScore != null && ` ${t('rounds.terms.leastScore', { score: leastScore })}`}
      {leastVotes > 0 && ` ${t('rounds.terms.leastVotes', { votes: leastVotes })}`}
      {leastImpressions > 0 &&
        ` ${t('rounds.terms.leastImpressions', { impressions: leastImpressions })}`}
      {leastAgeSeconds > 0 && ` ${t('rounds.terms.leastAge', { hours: leastAgeSeconds / 3600 })}`}
      {carryOver > 0 && ` ${t('rounds.terms.carryOver', { count: carryOver })}`}
    </>
  );
}

function All({ id }: { id: number }) {
  const words = useWords();
  const { t } = words;
  const standings = useStandings(id);
  const { data, error, hasNextPage, isFetchingNextPage } = standings;
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={standings.refetch} />
    ) : (
      <Skeletons count={2} />
    );
  }
  const all = data.pages.flatMap((page) => page.items);
  if (all.length === 0) return <p>{t('rounds.empty')}</p>;
  return (
    <>
      <Standings name={t('rounds.standings')} standings={all} />
      {error && (
        <Failure text={problemText(words, error)} retry={() => standings.fetchNextPage()} />
      )}
      {hasNextPage && !error && (
        <MoreButton
          text={t('rounds.further')}
          busy={isFetchingNextPage}
          onMore={() => void standings.fetchNextPage()}
        />
      )}
    </>
  );
}
