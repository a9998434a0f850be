import { useId, type InputHTMLAttributes } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  /** Why what is typed will not do; null where nothing is known against it. */
  wrong?: string | null;
  value: string;
  onType: (value: string) => void;
}

/** A line to type in, under its name, with a word on what fits. */
export function Field({ label, hint, wrong, onType, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="admin-field">
      <label htmlFor={id}>{label}</label>
      <input
        required
        aria-invalid={wrong ? true : undefined}
        {...input}
        id={id}
        className="form-control"
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={describedBy(id, hint, wrong)}
        onChange={(event) => onType(event.target.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} className="hint hint-wrong" role="alert">
          {wrong}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint?: string, wrong?: string | null): string | undefined {
  const parts = [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean);
  return parts.join(' ') || undefined;
}
