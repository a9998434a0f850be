import { useState, type FormEvent } from 'react';
import { useMe } from '@/api/me';
import type { ConfessionView } from '@/api/types';
import { problemText } from '@/problemText';
import { useSecondsUntil } from '@/ui/useNow';
import { clock } from '@/words/format';
import { useWords } from '@/words/useWords';
import { Confirmation } from './Confirmation';
import { PseudonymField } from '@/confessions/PseudonymField';
import { rememberedPseudonym } from '@/confessions/pseudonym';
import { useNotBefore } from '@/confessions/useNotBefore';
import { Refusal } from '@/ui/Refusal';
import { usePublication } from './usePublication';

interface PublishFormProps {
  generationId: number;
  onAgain: () => void;
  onPublished: (confession: ConfessionView) => void;
}

/** Under a finished draft: sign it and publish it, or write another one. */
export function PublishForm({ generationId, onAgain, onPublished }: PublishFormProps) {
  const words = useWords();
  const { t } = words;
  const { data: me } = useMe();
  const [pseudonym, setPseudonym] = useState(() => rememberedPseudonym() ?? t('writing.anonymous'));
  const [confirming, setConfirming] = useState(false);
  const wait = useNotBefore(me?.nextPublicationAt);
  const untilNext = useSecondsUntil(me?.nextGenerationAt);
  const publication = usePublication({ generationId, onPublished, onRefused });
  const name = pseudonym.trim() || t('writing.anonymous');

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
      <Refusal text={publication.error && problemText(words, publication.error)} />
      <button type="submit" className="btn btn-primary main-action" disabled={wait.seconds > 0}>
        {wait.seconds > 0
          ? t('writing.publishIn', { time: clock(wait.seconds) })
          : t('writing.publish')}
      </button>
      <button type="button" className="btn btn-link" onClick={onAgain}>
        {untilNext > 0 ? t('writing.anotherIn', { time: clock(untilNext) }) : t('writing.another')}
      </button>
    </form>
  );
}
