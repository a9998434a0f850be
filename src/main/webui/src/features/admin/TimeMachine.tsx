import { useMutation } from '@tanstack/react-query';
import { replay } from '@/api/tuning';
import type { ReplayedRound, RoundSettings, Standing } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { excerpt } from '@/words/excerpt';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { useAskAgain } from './useSignedOut';

/** Who would have won the last rounds, had these settings held. */
export function TimeMachine({ settings }: { settings?: RoundSettings }) {
  const words = useWords();
  const { t } = words;
  const askAgain = useAskAgain();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: replay, onError: askAgain });
  return (
    <section aria-labelledby="replay">
      <h2 id="replay">{t('admin.tuning.replay')}</h2>
      <p className="hint">{t('admin.tuning.replayHint')}</p>
      <button
        type="button"
        className="btn btn-outline-secondary"
        aria-disabled={!settings || isPending}
        onClick={() => settings && !isPending && mutate(settings)}
      >
        {t(isPending ? 'loading' : 'admin.tuning.replayNow')}
      </button>
      <Refusal text={error && problemText(words, error)} />
      {data && <Result rounds={data.items} />}
    </section>
  );
}

function Result({ rounds }: { rounds: ReplayedRound[] }) {
  const words = useWords();
  const { t } = words;
  if (rounds.length === 0) return <p role="status">{t('rounds.none')}</p>;
  const other = rounds.filter(({ same }) => !same).length;
  return (
    <>
      <p role="status">{t('admin.tuning.replayed', { other, all: rounds.length })}</p>
      <ol className="replay">
        {rounds.map((round) => (
          <li key={round.id} className={round.same ? undefined : 'other'}>
            <h3>{moment(words, round.heldAt)}</h3>
            <p>
              <span className="hint">{t('admin.tuning.won')}</span> <Names of={round.winners} />
            </p>
            {round.same ? (
              <p className="hint">{t('admin.tuning.sameWinners')}</p>
            ) : (
              <p>
                <span className="hint">{t('admin.tuning.wouldWin')}</span>{' '}
                <Names of={round.wouldWin} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Names({ of }: { of: Standing[] }) {
  const { t } = useWords();
  if (of.length === 0) return t('admin.tuning.nobody');
  return of
    .map(({ confession, confessionId }) =>
      confession ? excerpt(confession.text) : t('rounds.lost', { id: confessionId }),
    )
    .join(' · ');
}
