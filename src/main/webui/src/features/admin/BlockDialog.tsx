import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { blockAuthor } from '@/api/moderation';
import { LONGEST_NOTE } from '@/api/reports';
import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { useAskAgain } from './useSignedOut';

/** In hours; the last one is the longest that the server takes. */
const TERMS = { hour: 1, day: 24, week: 24 * 7, month: 24 * 30, year: 24 * 365 } as const;
type Term = keyof typeof TERMS;

interface BlockDialogProps {
  /** The case. */
  id: number;
  name: string;
  onDone: (until: string) => void;
  onClose: () => void;
}

/** For how long, and why. */
export function BlockDialog({ id, name, onDone, onClose }: BlockDialogProps) {
  const words = useWords();
  const { t } = words;
  const field = useId();
  const [term, setTerm] = useState<Term>('day');
  const [note, setNote] = useState('');
  const askAgain = useAskAgain();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => blockAuthor(id, TERMS[term], note),
    onSuccess: ({ until }) => onDone(until as string),
    onError: askAgain,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) mutate();
  }

  return (
    <Dialog title={t('admin.moderation.blockQuestion', { name })} onClose={onClose}>
      <form onSubmit={submit}>
        <p>{t('admin.moderation.blockConsequence')}</p>
        <fieldset className="reasons">
          <legend className="visually-hidden">{t('admin.moderation.howLong')}</legend>
          {(Object.keys(TERMS) as Term[]).map((each) => (
            <label key={each} className="reason">
              <input
                type="radio"
                name={`${field}-term`}
                checked={term === each}
                onChange={() => setTerm(each)}
              />
              {t(`admin.moderation.terms.${each}`)}
            </label>
          ))}
        </fieldset>
        <label htmlFor={field}>{t('admin.moderation.note')}</label>
        <input
          id={field}
          className="form-control"
          value={note}
          maxLength={LONGEST_NOTE}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
        <Refusal text={error && problemText(words, error)} />
        <div className="dialog-answers">
          <button type="button" className="btn btn-outline-secondary" onClick={onClose}>
            {t('admin.moderation.notYet')}
          </button>
          <button type="submit" className="btn btn-primary" aria-disabled={isPending}>
            {t(isPending ? 'loading' : 'admin.moderation.blockYes')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
