import { useDecided } from '@/api/moderation';
import { useWords } from '@/words/useWords';
import { CaseList } from './CaseList';

/** What was decided, to look back at and to think again. */
export function DecidedCases() {
  const { t } = useWords();
  return (
    <CaseList
      name={t('admin.moderation.decided')}
      list={useDecided()}
      empty={t('admin.moderation.nothingDecided')}
    />
  );
}
