import { useId, useState } from 'react';
import { useAudit } from '@/api/admin';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { ACTIONS, actionWord } from './actions';
import { AuditTable } from './AuditTable';
import { OnlyAdmins } from './OnlyAdmins';
import { useSignedOut } from './useSignedOut';

export function AuditLog() {
  return (
    <OnlyAdmins>
      <WholeLog />
    </OnlyAdmins>
  );
}

function WholeLog() {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [action, setAction] = useState('');
  return (
    <section aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`}>{t('admin.audit.title')}</h1>
      <p className="lead">{t('admin.audit.lead')}</p>
      <div className="admin-field">
        <label htmlFor={id}>{t('admin.audit.filter')}</label>
        <select
          id={id}
          className="form-control"
          value={action}
          onChange={(event) => setAction(event.target.value)}
        >
          <option value="">{t('admin.audit.anyAction')}</option>
          {ACTIONS.map((each) => (
            <option key={each} value={each}>
              {actionWord(words, each)}
            </option>
          ))}
        </select>
      </div>
      <Entries action={action || undefined} />
    </section>
  );
}

function Entries({ action }: { action?: string }) {
  const words = useWords();
  const { t } = words;
  const log = useAudit(action);
  const { data, error, hasNextPage, isFetchingNextPage } = log;
  useSignedOut(error);
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={log.refetch} />
    ) : (
      <Skeletons count={2} />
    );
  }
  const entries = data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <p>{t('admin.audit.empty')}</p>;
  return (
    <>
      <AuditTable entries={entries} />
      {error && <Failure text={problemText(words, error)} retry={() => log.fetchNextPage()} />}
      {hasNextPage && !error && (
        <MoreButton
          text={t('confession.more')}
          busy={isFetchingNextPage}
          onMore={() => void log.fetchNextPage()}
        />
      )}
    </>
  );
}
