import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountsKey, useAccounts } from '@/api/admin';
import type { NewPassword } from '@/api/types';
import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { AccountTable } from './AccountTable';
import { AddAccount } from './AddAccount';
import { OnlyAdmins } from './OnlyAdmins';
import { useSignedOut } from './useSignedOut';

export function Accounts() {
  return (
    <OnlyAdmins>
      <AllAccounts />
    </OnlyAdmins>
  );
}

function AllAccounts() {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const { data, error, refetch } = useAccounts();
  const [told, setTold] = useState<NewPassword | null>(null);
  useSignedOut(error);

  const changed = () => void client.invalidateQueries({ queryKey: accountsKey });

  function tell(made: NewPassword) {
    changed();
    setTold(made);
  }

  return (
    <section aria-labelledby="accounts">
      <h1 id="accounts">{t('admin.accounts.title')}</h1>
      <p className="lead">{t('admin.accounts.lead')}</p>
      {data ? (
        <AccountTable accounts={data.items} onChange={changed} onPassword={tell} />
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : (
        <Skeletons count={2} />
      )}
      <AddAccount onAdded={tell} />
      {told && <OneTimePassword made={told} onClose={() => setTold(null)} />}
    </section>
  );
}

function OneTimePassword({ made, onClose }: { made: NewPassword; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('admin.accounts.once', { name: made.account.name })} onClose={onClose}>
      <p>
        <code className="admin-secret">{made.password}</code>
      </p>
      <p>{t('admin.accounts.onceText')}</p>
      <div className="dialog-answers">
        <button type="button" className="btn btn-primary" onClick={onClose}>
          {t('admin.accounts.onceClose')}
        </button>
      </div>
    </Dialog>
  );
}
