import { useVotes } from '@/api/corner';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';
import { Nothing } from './Nothing';
import { Shelf } from './Shelf';
import { VoteEntry } from './VoteEntry';

/** What one voted on, in the arena and on the main list. */
export function Votes() {
  const { t } = useWords();
  const own = useVotes();
  return (
    <Shelf
      name={t('corner.tabs.votes')}
      own={own}
      numberOf={({ id }) => id}
      show={(vote) => <VoteEntry vote={vote} />}
      empty={
        <Nothing
          text={t('corner.votes.empty')}
          to={paths.arena}
          action={t('corner.votes.emptyAction')}
        />
      }
    />
  );
}
