import { useState } from 'react';
import { Robot } from '@/ui/Robot';
import { useWords } from '@/words/useWords';
import { progressLine, progressPhase } from './progress';
import type { Stream } from './stream';

/** Where the writing stands: each change for the eyes, what matters for the ears. */
export function Progress({ stream, written }: { stream: Stream; written: boolean }) {
  const words = useWords();
  const line = progressLine(words, stream, written);
  const phase = progressPhase(stream, written);
  const [said, setSaid] = useState({ phase, line });
  if (said.phase !== phase) setSaid({ phase, line });

  return (
    <>
      <div className="progress-line" role="group" aria-label={words.t('writing.progress')}>
        {!written && <Robot mood="tapping" size="mark" />}
        <p>{line}</p>
      </div>
      <p className="visually-hidden" role="status">
        {said.line}
      </p>
    </>
  );
}
