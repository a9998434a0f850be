import { useState } from 'react';
import { Link } from 'react-router';
import type { GenerationView } from '@/api/types';
import { paths } from '@/paths';
import { Dialog } from '@/ui/Dialog';
import { useWords } from '@/words/useWords';
import { Age } from './Age';
import { Entry } from './Entry';
import { useBeginning } from './useBeginning';

export function DraftEntry({ draft, onDelete }: { draft: GenerationView; onDelete: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const { id, text, prefix, createdAt } = draft;
  const beginning = useBeginning(text);

  function confirm() {
    setAsking(false);
    onDelete();
  }

  return (
    <>
      <Entry
        name={t('corner.drafts.named', { beginning })}
        text={text}
        prefixLength={prefix.length}
        actions={
          <>
            <button type="button" className="btn btn-link" onClick={() => setAsking(true)}>
              {t('corner.drafts.delete')}
            </button>
            <Link to={paths.draft(id)} className="btn btn-outline-secondary">
              {t('corner.drafts.open')}
            </Link>
          </>
        }
      >
        <Age of={createdAt} />
      </Entry>
      {asking && (
        <Dialog title={t('corner.drafts.deleteTitle')} onClose={() => setAsking(false)}>
          <p>{t('corner.drafts.deleteText')}</p>
          <div className="dialog-answers">
            <button
              type="button"
              className="btn btn-outline-secondary"
              onClick={() => setAsking(false)}
            >
              {t('corner.drafts.keep')}
            </button>
            <button type="button" className="btn btn-primary" onClick={confirm}>
              {t('corner.drafts.confirm')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
