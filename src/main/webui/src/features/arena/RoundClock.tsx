import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { newestKey } from '@/api/newest';
import { promotionKey, usePromotion } from '@/api/promotion';
import { useSecondsUntil } from '@/ui/useNow';
import { clock } from '@/words/format';
import { useWords } from '@/words/useWords';

const ROUND_TAKES_MS = 5000;

/** Counts down to the next round, and looks what has become of the arena when it is over. */
export function RoundClock() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data } = usePromotion();
  const next = data?.nextRoundAt;
  const left = useSecondsUntil(next);
  const ending = Boolean(next) && left === 0;

  useEffect(() => {
    if (!ending) return;
    const timer = setTimeout(() => {
      void client.invalidateQueries({ queryKey: promotionKey });
      void client.invalidateQueries({ queryKey: newestKey });
    }, ROUND_TAKES_MS);
    return () => clearTimeout(timer);
  }, [ending, client]);

  if (!data) return <p className="round-clock" />;
  if (!next) return <p className="round-clock">{t('arena.noRound')}</p>;
  if (ending) return <p className="round-clock">{t('arena.roundEnding')}</p>;
  return (
    <p className="round-clock" role="timer" aria-live="off">
      <strong>{clock(left)}</strong> <span>{t('arena.clock')}</span>
    </p>
  );
}
