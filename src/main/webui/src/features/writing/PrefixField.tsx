import { useId, type KeyboardEvent } from 'react';
import { codePoints } from '@/words/format';
import { useWords } from '@/words/useWords';
import { LONGEST_PREFIX, prefixHint } from './prefixHint';

interface PrefixFieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function PrefixField({ value, onChange }: PrefixFieldProps) {
  const words = useWords();
  const id = useId();
  const hint = prefixHint(words, value);
  return (
    <div className="prefix-field">
      <label htmlFor={id}>{words.t('writing.prefix')}</label>
      <textarea
        id={id}
        className="form-control"
        rows={2}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={hint.wrong}
        enterKeyHint="go"
        autoComplete="off"
        onKeyDown={submitOnEnter}
        // It is one line; pasted line breaks become spaces.
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
      <p id={`${id}-hint`} className={hint.wrong ? 'hint hint-wrong' : 'hint'}>
        {hint.text}
        <span className="counter">
          {codePoints(value)}/{LONGEST_PREFIX}
        </span>
      </p>
    </div>
  );
}

function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }
}
