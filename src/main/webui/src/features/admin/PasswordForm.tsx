import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { choosePassword, sessionKey } from '@/api/admin';
import { problemText } from '@/problemText';
import { useSay } from '@/ui/toasts';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { Field } from './Field';
import { useAskAgain } from './useSignedOut';

/** One's own password; the old one is asked for, since the browser may have been left open. */
export function PasswordForm({ name }: { name: string }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const say = useSay();
  const askAgain = useAskAgain();
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: choosePassword,
    onSuccess: (session) => {
      setPassword('');
      setNewPassword('');
      client.setQueryData(sessionKey, session);
      say(t('admin.password.done'));
    },
    onError: askAgain,
  });
  const wrong = error instanceof ApiError && error.type === 'sign-in';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) mutate({ password, newPassword });
  }

  return (
    <form className="admin-form" aria-label={t('admin.password.title')} onSubmit={submit}>
      {/* So that what remembers passwords knows whose it is. */}
      <input type="text" autoComplete="username" value={name} readOnly hidden />
      <Field
        label={t('admin.password.old')}
        type="password"
        value={password}
        onType={setPassword}
        autoComplete="current-password"
        aria-invalid={wrong}
      />
      <Field
        label={t('admin.password.fresh')}
        hint={t('admin.password.hint')}
        type="password"
        minLength={12}
        value={newPassword}
        onType={setNewPassword}
        autoComplete="new-password"
      />
      <Refusal text={error && (wrong ? t('admin.password.wrong') : problemText(words, error))} />
      <button type="submit" className="btn btn-primary" aria-disabled={isPending}>
        {t(isPending ? 'admin.password.busy' : 'admin.password.submit')}
      </button>
    </form>
  );
}
