import type { CaseList as Cases } from '@/api/moderation';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { CaseEntry } from './CaseEntry';
import { useCaseFocus } from './useCaseFocus';
import { useSignedOut } from './useSignedOut';

interface CaseListProps {
  name: string;
  list: Cases;
  empty: string;
}

export function CaseList({ name, list, empty }: CaseListProps) {
  const words = useWords();
  const { t } = words;
  const { data, error, hasNextPage, isFetchingNextPage } = list;
  const cases = data?.pages.flatMap((page) => page.items) ?? [];
  const { place, leave } = useCaseFocus(cases.map(({ id }) => id));
  useSignedOut(error);
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={list.refetch} />
    ) : (
      <Skeletons count={2} />
    );
  }
  return (
    <section ref={place} className="cases" aria-label={name} tabIndex={-1}>
      {cases.length === 0 && <p>{empty}</p>}
      <ol>
        {cases.map((each) => (
          <li key={each.id} tabIndex={-1}>
            <CaseEntry about={each} onDecide={() => leave(each.id)} />
          </li>
        ))}
      </ol>
      {error && <Failure text={problemText(words, error)} retry={list.refetch} />}
      {hasNextPage && !error && (
        <MoreButton
          text={t('confession.more')}
          busy={isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </section>
  );
}
