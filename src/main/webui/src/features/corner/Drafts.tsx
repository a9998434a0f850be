import { useDrafts } from '@/api/corner';
import { paths } from '@/paths';
import { useWords } from '@/words/useWords';
import { DraftEntry } from './DraftEntry';
import { Nothing } from './Nothing';
import { Shelf } from './Shelf';
import { useDeleteDraft } from './useDeleteDraft';

/** Finished texts that only their author has seen. */
export function Drafts() {
  const { t } = useWords();
  const own = useDrafts();
  const deleteDraft = useDeleteDraft();
  const first = own.data?.pages[0];
  return (
    <>
      {!!first?.keptDays && first.items.length > 0 && (
        <p className="small text-body-secondary">
          {t('corner.drafts.kept', { count: first.keptDays })}
        </p>
      )}
      <Shelf
        name={t('corner.tabs.drafts')}
        own={own}
        numberOf={({ id }) => id}
        show={(draft) => <DraftEntry draft={draft} onDelete={() => deleteDraft(draft.id)} />}
        empty={
          <Nothing
            text={t('corner.drafts.empty')}
            to={paths.writing}
            action={t('corner.drafts.emptyAction')}
          />
        }
      />
    </>
  );
}
