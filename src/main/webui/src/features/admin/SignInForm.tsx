import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { sessionKey, signIn } from '@/api/admin';
import { useNotBefore } from '@/confessions/useNotBefore';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { clock } from '@/words/format';
import { useWords, type Words } from '@/words/useWords';
import { Field } from './Field';
import { SignInElsewhere } from './SignInElsewhere';

export function SignInForm() {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { seconds, heed } = useNotBefore(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => client.setQueryData(sessionKey, session),
    onError: (refusal) => {
      setPassword('');
      heed(refusal);
    },
  });
  const waits = seconds > 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending && !waits) mutate({ name: name.trim(), password });
  }

  return (
    <form className="admin-door" aria-labelledby="sign-in" onSubmit={submit}>
      <h1 id="sign-in">{t('admin.signIn.title')}</h1>
      <p className="lead">{t('admin.signIn.lead')}</p>
      <Field
        label={t('admin.signIn.name')}
        value={name}
        onType={setName}
        autoComplete="username"
        aria-invalid={isWrong(error)}
      />
      <Field
        label={t('admin.signIn.password')}
        type="password"
        value={password}
        onType={setPassword}
        autoComplete="current-password"
        aria-invalid={isWrong(error)}
      />
      <Refusal text={!isPending && error ? refusalText(words, error, seconds) : null} />
      <button type="submit" className="btn btn-primary" disabled={waits} aria-disabled={isPending}>
        {t(isPending ? 'admin.signIn.busy' : 'admin.signIn.submit')}
      </button>
      <SignInElsewhere />
    </form>
  );
}

const isWrong = (error: unknown) => error instanceof ApiError && error.status === 401;

function refusalText(words: Words, error: unknown, seconds: number): string {
  if (isWrong(error)) return words.t('admin.signIn.wrong');
  return seconds > 0
    ? words.t('admin.signIn.wait', { time: clock(seconds) })
    : problemText(words, error);
}
