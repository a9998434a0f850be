import { useQueue } from '@/api/moderation';
import { useWords } from '@/words/useWords';
import { CaseList } from './CaseList';

/** The reports that nobody has looked at, those that wait longest first. */
export function CaseQueue() {
  const { t } = useWords();
  return (
    <CaseList
      name={t('admin.moderation.queue')}
      list={useQueue()}
      empty={t('admin.moderation.nothingWaits')}
    />
  );
}
