import { useState, type FormEvent } from 'react';
import { useMe } from '@/api/me';
import type { ConfessionView } from '@/api/types';
import { clock } from '@/language';
import { problemText } from '@/problemText';
import { texts } from '@/texts';
import { useSecondsUntil } from '@/ui/useNow';
import { Confirmation } from './Confirmation';
import { PseudonymField } from './PseudonymField';
import { rememberedPseudonym } from './pseudonym';
import { useNotBefore } from './useNotBefore';
import { usePublication } from './usePublication';

interface PublishFormProps {
  generationId: number;
  onAgain: () => void;
  onPublished: (confession: ConfessionView) => void;
}

/** Under a finished draft: sign it and publish it, or write another one. */
export function PublishForm({ generationId, onAgain, onPublished }: PublishFormProps) {
  const { data: me } = useMe();
  const [pseudonym, setPseudonym] = useState(rememberedPseudonym);
  const [confirming, setConfirming] = useState(false);
  const wait = useNotBefore(me?.nextPublicationAt);
  const untilNext = useSecondsUntil(me?.nextGenerationAt);
  const publication = usePublication({ generationId, onPublished, onRefused });
  const name = pseudonym.trim() || texts.writing.anonymous;

  function onRefused(error: Error) {
    setConfirming(false);
    wait.heed(error);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setConfirming(true);
  }

  if (confirming) {
    return (
      <Confirmation
        name={name}
        busy={publication.isPending}
        onConfirm={() => publication.mutate(name)}
        onBack={() => setConfirming(false)}
      />
    );
  }
  return (
    <form className="publish" onSubmit={submit}>
      <PseudonymField value={pseudonym} onChange={setPseudonym} />
      {publication.error && (
        <p className="refusal" role="alert">
          {problemText(publication.error)}
        </p>
      )}
      <button type="submit" className="btn btn-primary main-action" disabled={wait.seconds > 0}>
        {texts.writing.publish}
        {wait.seconds > 0 && ` (${clock(wait.seconds)})`}
      </button>
      <button type="button" className="btn btn-link" onClick={onAgain}>
        {untilNext > 0 ? texts.writing.anotherIn(clock(untilNext)) : texts.writing.another}
      </button>
    </form>
  );
}
