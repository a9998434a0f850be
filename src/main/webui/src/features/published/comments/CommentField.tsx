import { useId } from 'react';
import { codePoints } from '@/words/format';
import { useWords } from '@/words/useWords';
import { commentHint, LONGEST_COMMENT, tidied } from './commentHint';

interface CommentFieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function CommentField({ value, onChange }: CommentFieldProps) {
  const words = useWords();
  const id = useId();
  const hint = commentHint(words, value);
  return (
    <div>
      <label htmlFor={id}>{words.t('comments.field')}</label>
      <textarea
        id={id}
        className="form-control"
        rows={3}
        value={value}
        aria-describedby={`${id}-hint`}
        aria-invalid={hint.wrong}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={hint.wrong ? 'hint hint-wrong' : 'hint'}>
        {hint.text}
        <span className="counter">
          {codePoints(tidied(value))}/{LONGEST_COMMENT}
        </span>
      </p>
    </div>
  );
}
