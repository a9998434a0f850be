import { useState } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '@/api/me';
import type { ConfessionView, GenerationView, MeView } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { Compose } from './Compose';
import { Published } from './Published';
import { Writing } from './Writing';

type Step =
  | { name: 'compose'; prefix: string }
  | { name: 'writing'; generation: GenerationView }
  | { name: 'published'; confession: ConfessionView };

/** Comes with those who leave an opened draft for a new one. */
export interface Afresh {
  prefix: string;
}

/** Where one left off, so that a reload or another tab loses nothing; a new one where that is asked for and nothing is being written. */
function firstStep({ generation }: MeView, afresh: Afresh | null): Step {
  return generation && !(afresh && generation.status === 'DONE')
    ? { name: 'writing', generation }
    : { name: 'compose', prefix: afresh?.prefix ?? '' };
}

/** The one that is being written, or was written last; else a new one. */
export function LastOne() {
  const words = useWords();
  const { data: me, error, refetch } = useMe();
  const afresh = useLocation().state as Afresh | null;
  const [step, setStep] = useState<Step | null>(null);
  // Taken once: what the server says later of a failed one (nothing) must not sweep its last words away.
  if (me && !step) setStep(firstStep(me, afresh));

  if (step) return <CurrentStep step={step} go={setStep} />;
  if (error) return <Failure text={problemText(words, error)} retry={refetch} />;
  return <Skeletons count={1} />;
}

function CurrentStep({ step, go }: { step: Step; go: (step: Step) => void }) {
  const compose = (prefix = '') => go({ name: 'compose', prefix });
  switch (step.name) {
    case 'compose':
      return (
        <Compose
          prefix={step.prefix}
          onStarted={(generation) => go({ name: 'writing', generation })}
        />
      );
    case 'writing':
      return (
        <Writing
          key={step.generation.id}
          generation={step.generation}
          onAgain={compose}
          onPublished={(confession) => go({ name: 'published', confession })}
        />
      );
    case 'published':
      return <Published confession={step.confession} onAgain={() => compose()} />;
  }
}
