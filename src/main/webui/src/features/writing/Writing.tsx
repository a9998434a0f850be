import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meKey } from '@/api/me';
import type { ConfessionView, GenerationView } from '@/api/types';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { Ended } from './Ended';
import { GiveUp } from './GiveUp';
import { LiveText } from './LiveText';
import { Progress } from './Progress';
import { PublishForm } from './PublishForm';
import { useCancel } from './useCancel';
import { useReveal } from './useReveal';
import { useStream } from './useStream';

interface WritingProps {
  generation: GenerationView;
  onAgain: (prefix: string) => void;
  onPublished: (confession: ConfessionView) => void;
}

/** One generation, from the queue to the draft that can be published. */
export function Writing({ generation, onAgain, onPublished }: WritingProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const say = useSay();
  const { prefix } = generation;
  const stream = useStream(generation);
  const shown = useReveal(stream.text, generation.text || prefix);
  const finished = stream.status !== 'QUEUED' && stream.status !== 'RUNNING';
  const written = stream.status === 'DONE' && shown === stream.text;

  const cancel = useCancel({
    id: generation.id,
    onCancelled: () => {
      say(t('writing.givenUp'));
      onAgain(prefix);
    },
  });
  // The stream may tell of one's own cancel before the answer to it comes.
  const own = cancel.isPending || cancel.isSuccess;

  // The end changes what one may do next, and when.
  useEffect(() => {
    if (finished) void client.invalidateQueries({ queryKey: meKey });
  }, [finished, client]);

  if (stream.status === 'FAILED' || (stream.status === 'CANCELLED' && !own)) {
    return <Ended stream={stream} onAgain={() => onAgain(prefix)} />;
  }
  return (
    <>
      <h1 className="visually-hidden">{t('writing.title')}</h1>
      <div className="sheet writing-sheet">
        <LiveText prefix={prefix} text={shown} writing={!written} />
        <Progress stream={stream} written={written} />
      </div>
      {!finished && (
        <GiveUp busy={cancel.isPending} error={cancel.error} onGiveUp={() => cancel.mutate()} />
      )}
      {written && (
        <PublishForm
          generationId={generation.id}
          onAgain={() => onAgain('')}
          onPublished={onPublished}
        />
      )}
    </>
  );
}
