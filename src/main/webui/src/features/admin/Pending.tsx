import { useId, useState } from 'react';
import { useWords } from '@/words/useWords';
import { ImportFile } from './ImportFile';
import { OnlyAdmins } from './OnlyAdmins';
import { PendingList } from './PendingList';
import { useSettled } from './useSettled';

export function Pending() {
  const { t } = useWords();
  return (
    <OnlyAdmins>
      <section aria-labelledby="pending">
        <h1 id="pending">{t('admin.pending.title')}</h1>
        <p className="lead">{t('admin.pending.lead')}</p>
        <Stock />
      </section>
    </OnlyAdmins>
  );
}

function Stock() {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  return (
    <>
      <ImportFile />
      <div className="admin-field">
        <label htmlFor={id}>{t('admin.pending.search')}</label>
        <input
          id={id}
          type="search"
          className="form-control"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <PendingList key={q} q={q} />
    </>
  );
}
