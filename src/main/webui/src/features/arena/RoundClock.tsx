import { usePromotion } from '../../confessions/queries';
import { texts } from '../../texts';
import { clock, useSecondsUntil } from '../../ui/time';

export function RoundClock() {
  const promotion = usePromotion();
  const left = useSecondsUntil(promotion.data?.nextRoundAt);
  if (!promotion.data?.nextRoundAt) return null;
  return (
    <p className="round-clock">
      {texts.arena.clock} <time role="timer">{clock(left)}</time>
    </p>
  );
}
