import type { ConfessionPage, Stage } from '../api/client';
import { ConfessionCard } from './ConfessionCard';
import { useOwnReactions } from './queries';

/** One page of a list: the texts are the same for everyone, one's own votes come by a request of their own. */
export function ConfessionPageItems({ stage, page }: { stage: Stage; page: ConfessionPage }) {
  const own = useOwnReactions(
    stage,
    page.items.map((item) => item.id),
  );
  const reactions = new Map(own.data?.items.map((item) => [item.id, item.reaction]));
  return page.items.map((confession) => (
    <ConfessionCard
      key={confession.id}
      stage={stage}
      confession={confession}
      reaction={reactions.get(confession.id) ?? null}
    />
  ));
}
