import { useId, type InputHTMLAttributes } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  value: string;
  onType: (value: string) => void;
}

/** A line to type in, under its name, with a word on what fits. */
export function Field({ label, hint, onType, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="admin-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="form-control"
        required
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onType(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
