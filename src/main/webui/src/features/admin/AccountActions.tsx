import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { disableAccount, enableAccount, newPassword } from '@/api/admin';
import type { Account, NewPassword } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { Question } from './Question';
import { useAskAgain } from './useSignedOut';

interface AccountActionsProps {
  account: Account;
  onChange: () => void;
  onPassword: (made: NewPassword) => void;
}

export function AccountActions({ account, onChange, onPassword }: AccountActionsProps) {
  const words = useWords();
  const { t } = words;
  const { id, name, disabledAt } = account;
  const [asking, setAsking] = useState<'password' | 'disable' | null>(null);
  const askAgain = useAskAgain();
  const enable = useMutation({
    mutationFn: () => enableAccount(id),
    onSuccess: onChange,
    onError: askAgain,
  });
  const close = () => setAsking(null);
  const answers = {
    yes: t('admin.accounts.yes'),
    busy: t('loading'),
    no: t('admin.accounts.no'),
  };

  return (
    <div className="admin-actions">
      <button
        type="button"
        className="btn btn-link"
        aria-label={t('admin.accounts.newPasswordOf', { name })}
        onClick={() => setAsking('password')}
      >
        {t('admin.accounts.newPassword')}
      </button>
      <button
        type="button"
        className="btn btn-link"
        aria-label={t(disabledAt ? 'admin.accounts.enableOf' : 'admin.accounts.disableOf', {
          name,
        })}
        onClick={() => (disabledAt ? enable.mutate() : setAsking('disable'))}
      >
        {t(disabledAt ? 'admin.accounts.enable' : 'admin.accounts.disable')}
      </button>
      <Refusal text={enable.error && problemText(words, enable.error)} />
      {asking === 'password' && (
        <Question
          title={t('admin.accounts.passwordQuestion', { name })}
          consequence={t('admin.accounts.passwordConsequence')}
          answers={answers}
          act={() => newPassword(id)}
          onDone={(made) => {
            close();
            onPassword(made);
          }}
          onClose={close}
        />
      )}
      {asking === 'disable' && (
        <Question
          title={t('admin.accounts.disableQuestion', { name })}
          consequence={t('admin.accounts.disableConsequence')}
          answers={answers}
          act={() => disableAccount(id)}
          onDone={() => {
            close();
            onChange();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
