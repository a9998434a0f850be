import { useId, useState } from 'react';
import type { Verdict } from '@/api/moderation';
import { LONGEST_NOTE } from '@/api/reports';
import type { Case } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { isDecidedOtherwise, useDecide } from './useDecide';
import { verdictsOf } from './verdicts';

/** What can be made of a case, with a word for other moderators. It can be undone, so nobody is asked twice. */
export function Decide({ about, onDecide }: { about: Case; onDecide: () => void }) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [note, setNote] = useState('');
  const { mutate, isPending, variables, error } = useDecide(about, onDecide);
  const verdicts = verdictsOf(about);
  if (verdicts.length === 0) return null;
  const name = t(`admin.moderation.kinds.${about.kind}`, { id: about.thingId });

  function press(verdict: Verdict) {
    if (!isPending) mutate({ verdict, note });
  }

  return (
    <div className="case-decide">
      <div className="admin-field">
        <label htmlFor={id}>{t('admin.moderation.note')}</label>
        <input
          id={id}
          className="form-control"
          value={note}
          maxLength={LONGEST_NOTE}
          autoComplete="off"
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Refusal text={error && !isDecidedOtherwise(error) ? problemText(words, error) : null} />
      <p className="admin-buttons">
        {verdicts.map(({ verdict, word }) => (
          <button
            key={verdict}
            type="button"
            className="btn btn-outline-secondary"
            aria-label={t(`admin.moderation.verdictsOf.${word}`, { name })}
            aria-disabled={isPending}
            onClick={() => press(verdict)}
          >
            {isPending && variables.verdict === verdict
              ? t('loading')
              : t(`admin.moderation.verdicts.${word}`)}
          </button>
        ))}
      </p>
    </div>
  );
}
