import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, ApiError, type Generation } from '../../api/client';
import { keys } from '../../confessions/queries';
import { problemText, texts } from '../../texts';
import { useSecondsUntil } from '../../ui/time';

const LONGEST = 120;

interface Props {
  nextAt: string | null | undefined;
  onAccepted: (generation: Generation) => void;
}

export function BeginningForm({ nextAt, onAccepted }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [prefix, setPrefix] = useState('');
  const wait = useSecondsUntil(nextAt);
  const queries = useQueryClient();
  const request = useMutation({
    mutationFn: () => api.generate(prefix),
    onSuccess: onAccepted,
    // An answer may be lost or a limit may have moved: ask what the server knows of us.
    onError: () => queries.invalidateQueries({ queryKey: keys.me }),
  });
  const left = LONGEST - [...prefix.trim()].length;
  const problem =
    request.error instanceof ApiError ? request.error.problem : request.error ? 'unknown' : null;

  return (
    <form
      className="desk"
      onSubmit={(event) => {
        event.preventDefault();
        request.mutate();
      }}
    >
      <label htmlFor="prefix">{texts.writing.prefix}</label>
      <input
        id="prefix"
        ref={input}
        className="form-control"
        value={prefix}
        placeholder={texts.writing.prefixPlaceholder}
        autoComplete="off"
        aria-describedby="prefix-hint"
        aria-invalid={left < 0}
        onChange={(event) => setPrefix(event.target.value)}
      />
      <p id="prefix-hint" className="hint">
        <span>{texts.writing.prefixHint}</span>
        <span>{left < 0 ? texts.writing.tooLong : prefix && texts.writing.left(left)}</span>
      </p>
      <button className="btn btn-lamp" disabled={left < 0 || wait > 0 || request.isPending}>
        {wait > 0 ? texts.writing.wait(wait) : texts.writing.write}
      </button>
      {problem && (
        <p className="problem" role="alert">
          {problemText(problem)}
        </p>
      )}
    </form>
  );
}
