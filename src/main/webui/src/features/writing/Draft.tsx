import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Generation } from '../../api/client';
import { keys } from '../../confessions/queries';
import { texts } from '../../texts';
import { Robot } from '../../ui/Robot';
import { useSecondsUntil } from '../../ui/time';
import { PublishForm } from './PublishForm';
import { isFinal, type Writing } from './stream';
import { useReveal } from './useReveal';
import { useWriting } from './useWriting';

interface Props {
  generation: Generation;
  nextGenerationAt: string | null | undefined;
  nextPublicationAt: string | null | undefined;
  onAnother: () => void;
}

export function Draft({ generation, nextGenerationAt, nextPublicationAt, onAnother }: Props) {
  const { writing, lost } = useWriting(generation);
  const { shown, complete } = useReveal(writing.text, isFinal(generation.status));
  const wait = useSecondsUntil(nextGenerationAt);
  const queries = useQueryClient();
  const over = isFinal(writing.status);
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: keys.me });
  }, [over, queries]);

  const given = Math.min(generation.prefix.length, shown.length);
  const finished = over && complete;
  return (
    <div className="desk">
      <p className="status" role="status">
        {lost && !over ? texts.writing.lost : statusText(writing, finished)}
      </p>
      {writing.status === 'QUEUED' ? (
        <div className="waiting">
          <Robot size={72} pensive />
        </div>
      ) : (
        <p
          className="confession-text draft-text"
          lang="sr-Latn"
          aria-label={texts.writing.result}
          aria-busy={!finished}
        >
          <span className="given">{shown.slice(0, given)}</span>
          {shown.slice(given)}
          {!finished && <span className="caret" aria-hidden />}
        </p>
      )}
      {finished && writing.status === 'DONE' && (
        <PublishForm generationId={generation.id} nextAt={nextPublicationAt} />
      )}
      {finished && (
        <button type="button" className="btn btn-quiet" disabled={wait > 0} onClick={onAnother}>
          {wait > 0 ? texts.writing.wait(wait) : texts.writing.another}
        </button>
      )}
    </div>
  );
}

function statusText(writing: Writing, finished: boolean): string {
  switch (writing.status) {
    case 'QUEUED':
      return `${texts.writing.ahead(writing.position ?? 0)} ${texts.writing.eta(writing.etaSeconds ?? 1)}`;
    case 'RUNNING':
      return writing.text ? texts.writing.running : texts.writing.thinking;
    case 'DONE':
      return finished ? texts.writing.done : texts.writing.running;
    case 'FAILED':
      return texts.writing.failed;
    case 'CANCELLED':
      return texts.writing.cancelled;
  }
}
