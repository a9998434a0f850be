import { useSearchParams } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { useConfessions } from '@/api/confessions';
import { EndlessList } from '@/confessions/EndlessList';
import { PageTitle } from '@/ui/PageTitle';
import { useWords } from '@/words/useWords';
import { choiceOf } from './choice';
import { Found } from './Found';
import { ListTabs } from './ListTabs';
import { NothingThere, Unsearchable } from './NothingThere';
import { SearchField } from './SearchField';

export function ListPage() {
  const { t } = useWords();
  const [address] = useSearchParams();
  const choice = choiceOf(address);
  const { error } = useConfessions('list', choice);
  const unusable = error instanceof ApiError && error.status === 400;
  const { q, sort = 'new' } = choice;
  return (
    <>
      <PageTitle of={t('list.title')} />
      <header className="page-head">
        <div>
          <h1>{t('list.title')}</h1>
          <p>{q ? t('list.leads.search') : t(`list.leads.${sort}`)}</p>
        </div>
      </header>
      <SearchField q={q ?? ''} />
      <ListTabs choice={choice} />
      <Found choice={choice} />
      {unusable ? (
        <Unsearchable error={error} />
      ) : (
        <EndlessList
          stage="list"
          choice={choice}
          empty={<NothingThere choice={choice} />}
          end={sort === 'new' && !q ? t('list.end') : t('list.endChosen')}
        />
      )}
    </>
  );
}
