import { useOwnConfessions } from '@/api/corner';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';
import { Nothing } from './Nothing';
import { OwnConfessionEntry } from './OwnConfessionEntry';
import { Shelf } from './Shelf';

/** What one published, and what became of it. */
export function OwnConfessions() {
  const { t } = useWords();
  const own = useOwnConfessions();
  return (
    <Shelf
      name={t('corner.tabs.confessions')}
      own={own}
      numberOf={({ confession }) => confession.id}
      show={(published) => <OwnConfessionEntry own={published} />}
      empty={
        <Nothing
          text={t('corner.confessions.empty')}
          to={paths.writing}
          action={t('corner.confessions.emptyAction')}
        />
      }
    />
  );
}
