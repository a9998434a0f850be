import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { promotionKey, usePromotion } from '@/api/promotion';
import { roundsKey, useRounds } from '@/api/rounds';
import { changeSettings, holdRound, tuningKey, usePreview, useSettings } from '@/api/tuning';
import type { Round, SettingsView } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { Skeletons } from '@/ui/Skeletons';
import { useSay } from '@/ui/toasts';
import { excerpt } from '@/words/excerpt';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { OnlyAdmins } from './OnlyAdmins';
import { Question } from './Question';
import { useSignedOut } from './useSignedOut';
import { WideTable } from './WideTable';

export function AdminRounds() {
  const { t } = useWords();
  return (
    <OnlyAdmins>
      <section aria-labelledby="rounds">
        <h1 id="rounds">{t('admin.rounds.title')}</h1>
        <Now />
        <Held />
      </section>
    </OnlyAdmins>
  );
}

/** When the next one is, and what an administrator can do about it. */
function Now() {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useSettings();
  const { data: promotion } = usePromotion();
  const rounds = useRounds();
  const [asked, setAsked] = useState<'hold' | 'pause' | null>(null);
  useSignedOut(error);
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={refetch} />
    ) : (
      <Skeletons count={1} />
    );
  }
  const next = promotion?.nextRoundAt;
  const { paused } = data.settings;
  const close = () => setAsked(null);
  return (
    <>
      <p className="lead">
        {paused
          ? t('admin.rounds.paused')
          : typeof next === 'string'
            ? t('admin.rounds.next', { when: moment(words, next) })
            : t('admin.rounds.never')}
      </p>
      <p className="admin-buttons">
        <button
          type="button"
          className="btn btn-outline-secondary"
          onClick={() => setAsked('hold')}
          disabled={!rounds.data}
        >
          {t('admin.rounds.hold')}
        </button>
        <button type="button" className="btn btn-link" onClick={() => setAsked('pause')}>
          {t(paused ? 'admin.rounds.resume' : 'admin.rounds.pause')}
        </button>
      </p>
      {asked === 'hold' && <Hold last={rounds.data?.pages[0]?.items[0]?.id ?? 0} onClose={close} />}
      {asked === 'pause' && <Pause known={data} onClose={close} />}
    </>
  );
}

function Hold({ last, onClose }: { last: number; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const say = useSay();
  const { data } = usePreview(undefined);
  // Also where another one was held meanwhile: then that is the last one known.
  const lookAgain = () => {
    for (const queryKey of [roundsKey, promotionKey, tuningKey]) {
      void client.invalidateQueries({ queryKey });
    }
  };
  return (
    <Question
      title={t('admin.rounds.holdQuestion')}
      consequence={
        data
          ? `${t('admin.rounds.consequence')} ${t('rounds.fates', {
              promoted: data.promoted,
              rejected: data.rejected,
              stayed: data.stayed,
            })}`
          : t('loading')
      }
      answers={{
        yes: t('admin.rounds.yes'),
        busy: t('admin.rounds.busy'),
        no: t('admin.rounds.no'),
      }}
      act={() => holdRound(last).finally(lookAgain)}
      onDone={(round) => {
        say(t('admin.rounds.held', { count: round.promoted }));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Pause({ known, onClose }: { known: SettingsView; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const paused = !known.settings.paused;
  const which = paused ? 'pauseQuestion' : 'resumeQuestion';
  return (
    <Question
      title={t(`admin.rounds.${which}`)}
      consequence={t(paused ? 'admin.rounds.pauseConsequence' : 'admin.rounds.resumeConsequence')}
      answers={{ yes: t('admin.accounts.yes'), busy: t('loading'), no: t('admin.accounts.no') }}
      act={() =>
        changeSettings(
          known.version,
          { ...known.settings, paused },
          t(paused ? 'admin.rounds.pause' : 'admin.rounds.resume'),
        )
      }
      onDone={() => {
        void client.invalidateQueries({ queryKey: tuningKey });
        void client.invalidateQueries({ queryKey: promotionKey });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function Held() {
  const words = useWords();
  const { t } = words;
  const rounds = useRounds();
  const { data, error, hasNextPage, isFetchingNextPage } = rounds;
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={rounds.refetch} />
    ) : (
      <Skeletons count={1} />
    );
  }
  const all = data.pages.flatMap((page) => page.items);
  return (
    <>
      <h2>{t('admin.rounds.history')}</h2>
      {all.length === 0 ? <p>{t('rounds.none')}</p> : <Table rounds={all} />}
      {hasNextPage && (
        <MoreButton
          text={t('rounds.older')}
          busy={isFetchingNextPage}
          onMore={() => void rounds.fetchNextPage()}
        />
      )}
    </>
  );
}

function Table({ rounds }: { rounds: Round[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <WideTable name={t('admin.rounds.history')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.rounds.when')}</th>
          <th scope="col">{t('admin.rounds.candidates')}</th>
          <th scope="col">{t('admin.rounds.promoted')}</th>
          <th scope="col">{t('admin.rounds.stayed')}</th>
          <th scope="col">{t('admin.rounds.winner')}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <Link to={paths.round(round.id)}>{moment(words, round.heldAt)}</Link>
            </th>
            <td className="number">{round.candidates}</td>
            <td className="number">{round.promoted}</td>
            <td className="number">{round.stayed}</td>
            <td>
              <span className="hint">
                {round.winners[0]?.confession
                  ? excerpt(round.winners[0].confession.text)
                  : t('admin.tuning.nobody')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
