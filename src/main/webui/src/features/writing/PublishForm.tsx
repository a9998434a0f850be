import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, ApiError } from '../../api/client';
import { keys } from '../../confessions/queries';
import { problemText, texts } from '../../texts';
import { useSecondsUntil } from '../../ui/time';

const KEY = 'pseudonym';
const LONGEST = 30;

interface Props {
  generationId: number;
  nextAt: string | null | undefined;
}

/** Publishing asks once more, since there is no way back. The pseudonym is remembered on this device only. */
export function PublishForm({ generationId, nextAt }: Props) {
  const [pseudonym, setPseudonym] = useState(() => localStorage.getItem(KEY) ?? '');
  const [asked, setAsked] = useState(false);
  const wait = useSecondsUntil(nextAt);
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => api.publish(generationId, pseudonym),
    onSuccess: () => {
      localStorage.setItem(KEY, pseudonym);
      void queries.invalidateQueries({ queryKey: keys.list('arena') });
      void queries.invalidateQueries({ queryKey: keys.me });
    },
    onSettled: () => setAsked(false),
  });

  if (publish.data) {
    return (
      <div className="published" role="status">
        <p>{texts.writing.published}</p>
        <Link to={`/arena/${publish.data.id}`} className="btn btn-lamp">
          {texts.writing.seeIt}
        </Link>
      </div>
    );
  }
  const problem =
    publish.error instanceof ApiError ? publish.error.problem : publish.error ? 'unknown' : null;
  return (
    <form
      className="publish"
      onSubmit={(event) => {
        event.preventDefault();
        if (asked) publish.mutate();
        else setAsked(true);
      }}
    >
      <label htmlFor="pseudonym">{texts.writing.pseudonym}</label>
      <input
        id="pseudonym"
        className="form-control"
        value={pseudonym}
        maxLength={LONGEST}
        autoComplete="off"
        aria-describedby="pseudonym-hint"
        onChange={(event) => setPseudonym(event.target.value)}
      />
      <p id="pseudonym-hint" className="hint">
        {texts.writing.pseudonymHint}
      </p>
      {asked ? (
        <div className="sure" role="group" aria-label={texts.writing.sure}>
          <p>{texts.writing.sure}</p>
          <button className="btn btn-lamp" disabled={publish.isPending}>
            {texts.writing.yes}
          </button>
          <button type="button" className="btn btn-quiet" onClick={() => setAsked(false)}>
            {texts.writing.no}
          </button>
        </div>
      ) : (
        <button className="btn btn-lamp" disabled={wait > 0}>
          {wait > 0 ? texts.writing.publishWait(wait) : texts.writing.publish}
        </button>
      )}
      {problem && (
        <p className="problem" role="alert">
          {problemText(problem)}
        </p>
      )}
    </form>
  );
}
