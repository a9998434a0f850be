import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { addAccount } from '@/api/admin';
import type { AccountRole, NewPassword } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { Field } from './Field';
import { RoleChoice } from './RoleChoice';
import { useAskAgain } from './useSignedOut';

/** Lets somebody else in; the password is made by the server. */
export function AddAccount({ onAdded }: { onAdded: (made: NewPassword) => void }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [name, setName] = useState('');
  const [role, setRole] = useState<AccountRole>('MODERATOR');
  const askAgain = useAskAgain();
  const { mutate, isPending, error } = useMutation({
    mutationFn: addAccount,
    onSuccess: (made) => {
      setName('');
      onAdded(made);
    },
    onError: askAgain,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) mutate({ name: name.trim(), role });
  }

  return (
    <form className="admin-form" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h2 id={`${id}-title`}>{t('admin.accounts.add')}</h2>
      <Field
        label={t('admin.accounts.name')}
        hint={t('admin.accounts.nameHint')}
        value={name}
        onType={setName}
        maxLength={30}
        autoComplete="off"
      />
      <div className="admin-field">
        <label htmlFor={`${id}-role`}>{t('admin.accounts.role')}</label>
        <RoleChoice id={`${id}-role`} value={role} onChoose={setRole} />
      </div>
      <Refusal text={error && problemText(words, error)} />
      <button type="submit" className="btn btn-primary" aria-disabled={isPending}>
        {t(isPending ? 'admin.accounts.adding' : 'admin.accounts.add')}
      </button>
    </form>
  );
}
