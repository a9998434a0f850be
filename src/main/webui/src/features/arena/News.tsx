import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { listKey, useConfessions } from '@/api/confessions';
import { useNewest, useRoundOver } from '@/api/newest';
import type { ConfessionPage } from '@/api/types';
import { inWords } from '@/words/format';
import { useWords } from '@/words/useWords';
import { freshOnes, goneOnes, startingWith, withFresh } from './news';

/** Tells that new ones have come, or that the round is over. The list changes only when one wants it to. */
export function News({ onBrought }: { onBrought: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { data: list } = useConfessions('arena');
  const newest = useNewest(list?.pages[0]);
  const loaded = list?.pages.flatMap((page) => page.items) ?? [];
  const gone = newest ? goneOnes(loaded, newest).map(({ id }) => id) : [];
  const over = useRoundOver(gone);
  const fresh = list && newest ? freshOnes(loaded, newest).length : 0;

  function bring(change: typeof withFresh) {
    client.setQueryData<InfiniteData<ConfessionPage, string | undefined>>(
      listKey('arena'),
      (list) => list && newest && change(list, newest),
    );
    onBrought();
  }

  return (
    <div className="news" role="status">
      {over ? (
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => bring((_, newest) => startingWith(newest))}
        >
          {t('arena.roundOver')}
        </button>
      ) : (
        fresh > 0 && (
          <button type="button" className="btn btn-primary" onClick={() => bring(withFresh)}>
            {fresh === newest?.items.length && newest.next
              ? t('arena.freshMany')
              : t('arena.fresh', { count: fresh, number: inWords(words, fresh) })}
          </button>
        )
      )}
    </div>
  );
}
