import { useSearchParams } from 'react-router';
import { DRAFT } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { useWords } from '@/words/useWords';
import { LastOne } from './LastOne';
import { OpenedDraft } from './OpenedDraft';

export function WritingPage() {
  const { t } = useWords();
  const draft = useSearchParams()[0].get(DRAFT);
  return (
    <>
      <PageTitle of={t('writing.title')} />
      {draft === null ? <LastOne /> : <OpenedDraft key={draft} id={Number(draft)} />}
    </>
  );
}
