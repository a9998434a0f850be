import { deletePending } from '@/api/pending';
import { useSay } from '@/ui/toasts';
import { excerpt } from '@/words/excerpt';
import { useWords } from '@/words/useWords';
import { Question } from './Question';

interface DeletePendingProps {
  ids: number[];
  /** Of the first of them, where it is known. */
  text: string | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before it deletes for good, and tells what could not be deleted any more. */
export function DeletePending({ ids, text, onDone, onClose }: DeletePendingProps) {
  const { t } = useWords();
  const say = useSay();
  const count = ids.length;
  return (
    <Question
      title={t('admin.pending.deleteQuestion', { count })}
      consequence={
        count === 1 && text
          ? t('admin.pending.deleteThis', { text: excerpt(text) })
          : t('admin.pending.deleteThese')
      }
      answers={{
        yes: t('admin.pending.deleteYes'),
        busy: t('loading'),
        no: t('admin.pending.deleteNo'),
      }}
      act={() => deletePending(ids)}
      onDone={({ deleted, left }) => {
        const told = t('admin.pending.deleted', { count: deleted.length });
        say(left.length ? `${told} ${t('admin.pending.left', { count: left.length })}` : told);
        onDone();
      }}
      onClose={onClose}
    />
  );
}
