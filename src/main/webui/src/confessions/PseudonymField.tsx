import { useId } from 'react';
import { useWords } from '@/words/useWords';
import { LONGEST_PSEUDONYM } from './pseudonym';

interface PseudonymFieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function PseudonymField({ value, onChange }: PseudonymFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{t('writing.pseudonym')}</label>
      <input
        id={id}
        className="form-control"
        value={value}
        maxLength={LONGEST_PSEUDONYM}
        placeholder={t('writing.anonymous')}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {t('writing.pseudonymHint')}
      </p>
    </div>
  );
}
