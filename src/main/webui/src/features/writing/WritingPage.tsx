import { useState } from 'react';
import { useMe } from '@/api/me';
import type { ConfessionView, GenerationView, MeView } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { PageTitle } from '@/ui/PageTitle';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { Compose } from './Compose';
import { Published } from './Published';
import { Writing } from './Writing';

type Step =
  | { name: 'compose'; prefix: string }
  | { name: 'writing'; generation: GenerationView }
  | { name: 'published'; confession: ConfessionView };

/** Where one left off: a reload or another tab loses nothing. */
function resumed({ generation }: MeView): Step {
  return generation ? { name: 'writing', generation } : { name: 'compose', prefix: '' };
}

export function WritingPage() {
  const words = useWords();
  const { t } = words;
  const { data: me, error, refetch } = useMe();
  const [step, setStep] = useState<Step | null>(null);
  // Taken once: what the server says later of a failed one (nothing) must not sweep its last words away.
  if (me && !step) setStep(resumed(me));

  return (
    <>
      <PageTitle of={t('writing.title')} />
      {step ? (
        <CurrentStep step={step} go={setStep} />
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : (
        <Skeletons count={1} />
      )}
    </>
  );
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
