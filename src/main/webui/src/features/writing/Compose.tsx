import { useState, type FormEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { useMe } from '@/api/me';
import type { GenerationView } from '@/api/types';
import { problemText } from '@/problemText';
import { clock, codePoints } from '@/words/format';
import { useWords } from '@/words/useWords';
import { Crowded } from './Crowded';
import { PrefixField } from './PrefixField';
import { useMood } from './mood';
import { MoodField } from './MoodField';
import { LONGEST_PREFIX } from './prefixHint';
import { Starters } from './Starters';
import { useNotBefore } from '@/confessions/useNotBefore';
import { Refusal } from '@/ui/Refusal';
import { useRequest } from './useRequest';

interface ComposeProps {
  prefix: string;
  onStarted: (generation: GenerationView) => void;
}

/** Asks for a beginning and sends it off. */
export function Compose({ prefix: initial, onStarted }: ComposeProps) {
  const words = useWords();
  const { t } = words;
  const { data: me } = useMe();
  const [prefix, setPrefix] = useState(initial);
  const [mood, setMood] = useMood();
  const wait = useNotBefore(me?.nextGenerationAt);
  const [crowded, setCrowded] = useState(false);
  const request = useRequest({ onStarted, onRefused });
  const draft = me?.generation?.status === 'DONE' ? me.generation : null;
  const closed = request.isPending || wait.seconds > 0 || codePoints(prefix) > LONGEST_PREFIX;

  function onRefused(error: Error) {
    wait.heed(error);
    setCrowded(error instanceof ApiError && error.type === 'queue-full');
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!closed) request.mutate({ prefix, mood });
  }

  if (crowded) {
    return (
      <Crowded
        prefix={prefix}
        seconds={wait.seconds}
        busy={request.isPending}
        onTry={() => request.mutate({ prefix, mood })}
        onChange={() => setCrowded(false)}
      />
    );
  }
  return (
    <form className="compose" onSubmit={submit} noValidate>
      <h1>{t('writing.composeTitle')}</h1>
      <p className="lead">{t('writing.composeLead')}</p>
      <PrefixField value={prefix} onChange={setPrefix} />
      <MoodField value={mood} onChange={setMood} />
      <Refusal text={request.error && problemText(words, request.error)} />
      <button type="submit" className="btn btn-primary main-action" disabled={closed}>
        {request.isPending
          ? t('writing.sending')
          : wait.seconds > 0
            ? t('writing.next', { time: clock(wait.seconds) })
            : t('writing.write')}
      </button>
      <Starters onChoose={setPrefix} />
      {draft && (
        <button type="button" className="btn btn-link" onClick={() => onStarted(draft)}>
          {t('writing.toDraft')}
        </button>
      )}
    </form>
  );
}
