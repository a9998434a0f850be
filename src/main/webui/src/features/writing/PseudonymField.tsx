import { useId } from 'react';
import { texts } from '@/texts';
import { LONGEST_PSEUDONYM } from './pseudonym';

interface PseudonymFieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function PseudonymField({ value, onChange }: PseudonymFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{texts.writing.pseudonym}</label>
      <input
        id={id}
        className="form-control"
        value={value}
        maxLength={LONGEST_PSEUDONYM}
        placeholder={texts.writing.anonymous}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {texts.writing.pseudonymHint}
      </p>
    </div>
  );
}
