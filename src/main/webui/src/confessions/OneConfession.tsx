import type { Confession, Stage } from '../api/client';
import { ConfessionCard } from './ConfessionCard';
import { useOwnReactions } from './queries';

export function OneConfession({ stage, confession }: { stage: Stage; confession: Confession }) {
  const own = useOwnReactions(stage, [confession.id]);
  return (
    <ConfessionCard stage={stage} confession={confession} reaction={own.data?.items[0]?.reaction ?? null} />
  );
}
