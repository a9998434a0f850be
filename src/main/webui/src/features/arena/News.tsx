import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { listKey, useConfessions } from '@/api/confessions';
import { useNewest, useRoundOver } from '@/api/newest';
import type { ConfessionPage, ConfessionView } from '@/api/types';
import { inWords } from '@/words/format';
import { useWords } from '@/words/useWords';
import { freshOnes, goneOnes, withFresh } from './news';

/** Tells that new ones have come, or that the round is over. The list changes only when one wants it to. */
export function News({ onBrought }: { onBrought: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { data: list } = useConfessions('arena');
  const { now, seen, see } = useNewest(list !== undefined);
  const known = seen?.items ?? [];
  const gone = now ? goneOnes(known, now).map(({ id }) => id) : [];
  const over = useRoundOver(gone);
  const fresh = now && seen ? freshOnes(known, now) : [];
  // Where all are new there may be more of them.
  const many = fresh.length > 0 && fresh.length === now?.items.length && now.next;

  async function bring(fresh: ConfessionView[] | 'all') {
    if (now) see(now);
    if (fresh === 'all') await client.resetQueries({ queryKey: listKey('arena') });
    else {
      client.setQueryData<InfiniteData<ConfessionPage, string | undefined>>(
        listKey('arena'),
        (list) => list && withFresh(list, fresh),
      );
    }
    onBrought();
  }

  return (
    <div className="news" role="status">
      {over ? (
        <button type="button" className="btn btn-primary" onClick={() => bring('all')}>
          {t('arena.roundOver')}
        </button>
      ) : (
        fresh.length > 0 && (
          <button
            type="button"
            className="btn btn-primary"
            onClick={() => bring(many ? 'all' : fresh)}
          >
            {many
              ? t('arena.freshMany')
              : t('arena.fresh', { count: fresh.length, number: inWords(words, fresh.length) })}
          </button>
        )
      )}
    </div>
  );
}
