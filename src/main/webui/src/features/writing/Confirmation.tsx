import { useEffect, useId, useRef } from 'react';
import { useWords } from '@/words/useWords';

interface ConfirmationProps {
  name: string;
  busy: boolean;
  onConfirm: () => void;
  onBack: () => void;
}

/** The last question before everybody can read it. */
export function Confirmation({ name, busy, onConfirm, onBack }: ConfirmationProps) {
  const { t } = useWords();
  const title = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="publish" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title}>{t('writing.confirmTitle', { name })}</h2>
      <p>{t('writing.confirmText')}</p>
      <button
        type="button"
        className="btn btn-primary main-action"
        disabled={busy}
        onClick={onConfirm}
      >
        {t('writing.confirm')}
      </button>
      <button type="button" className="btn btn-link" disabled={busy} onClick={onBack}>
        {t('writing.notYet')}
      </button>
    </section>
  );
}
