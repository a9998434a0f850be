import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { LONGEST_NOTE, REASONS, report, type Reason, type Reported } from '@/api/reports';
import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';

interface ReportDialogProps {
  what: Reported;
  id: number;
  onDone: () => void;
  onClose: () => void;
}

export function ReportDialog({ what, id, onDone, onClose }: ReportDialogProps) {
  const words = useWords();
  const { t } = words;
  const field = useId();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: Reason) => report(what, id, chosen, note),
    onSuccess: onDone,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason && !isPending) mutate(reason);
  }

  return (
    <Dialog title={t('report.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <fieldset className="reasons">
          <legend className="visually-hidden">{t('report.reason')}</legend>
          {REASONS.map((each) => (
            <label key={each} className="reason">
              <input
                type="radio"

                name={`${field}-reason`}
                required
                checked={reason === each}
                onChange={() => setReason(each)}
              />
              {t(`report.reasons.${each}`)}
            </label>
          ))}
        </fieldset>
        <label htmlFor={field}>{t('report.note')}</label>
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
            {t('report.keep')}
          </button>
          <button
            type="submit"
            className="btn btn-primary"
            aria-disabled={isPending || reason === null}
          >
            {isPending ? t('report.sending') : t('report.send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
