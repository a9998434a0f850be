import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { addWord } from '@/api/moderation';
import { LONGEST_NOTE } from '@/api/reports';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { Field } from './Field';
import { useAskAgain } from './useSignedOut';

/** What the server has against the word itself, or against the note. */
const AT_WORD = ['invalid-word', 'known-word'];

export function AddWord({ onAdded }: { onAdded: () => Promise<void> }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const say = useSay();
  const askAgain = useAskAgain();
  const [word, setWord] = useState('');
  const [note, setNote] = useState('');
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => addWord(word.trim(), note),
    onSuccess: (added) => {
      setWord('');
      setNote('');
      say(t('admin.moderation.words.added', { word: added.word }));
      return onAdded();
    },
    onError: askAgain,
  });
  const refusal = error && problemText(words, error);
  const atWord = error instanceof ApiError && AT_WORD.includes(error.type);

  function type(typed: string) {
    setWord(typed);
    reset();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) mutate();
  }

  return (
    <form className="admin-form" aria-labelledby={id} onSubmit={submit}>
      <h2 id={id}>{t('admin.moderation.words.add')}</h2>
      <Field
        label={t('admin.moderation.words.word')}
        hint={t('admin.moderation.words.wordHint')}
        wrong={atWord ? refusal : null}
        value={word}
        onType={type}
        autoComplete="off"
      />
      <Field
        label={t('admin.moderation.words.note')}
        required={false}
        value={note}
        onType={setNote}
        maxLength={LONGEST_NOTE}
        autoComplete="off"
      />
      <Refusal text={atWord ? null : refusal} />
      <button type="submit" className="btn btn-primary" aria-disabled={isPending}>
        {t(isPending ? 'admin.moderation.words.adding' : 'admin.moderation.words.add')}
      </button>
    </form>
  );
}
