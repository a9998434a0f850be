import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseModel, modelsKey, useModels } from '@/api/admin';
import type { Models as Known } from '@/api/types';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { Generators } from './Generators';
import { ModelShelf } from './ModelShelf';
import { OnlyAdmins } from './OnlyAdmins';
import { Question } from './Question';
import { useSignedOut } from './useSignedOut';

export function Models() {
  return (
    <OnlyAdmins>
      <AllModels />
    </OnlyAdmins>
  );
}

function AllModels() {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useModels();
  useSignedOut(error);
  return (
    <section aria-labelledby="models">
      <h1 id="models">{t('admin.models.title')}</h1>
      <p className="lead">{t('admin.models.lead')}</p>
      {data ? (
        <Shown known={data} />
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : (
        <Skeletons count={2} />
      )}
    </section>
  );
}

function Shown({ known }: { known: Known }) {
  const { t } = useWords();
  const client = useQueryClient();
  const say = useSay();
  const [asked, setAsked] = useState<string | null>(null);

  function done(now: Known) {
    client.setQueryData(modelsKey, now);
    setAsked(null);
    say(t('admin.models.done', { model: now.inUse }));
  }

  return (
    <>
      <p>
        <strong>{t('admin.models.inUse', { model: known.inUse })}</strong>
      </p>
      {known.reason && <p>{t('admin.models.nobody', { reason: known.reason })}</p>}
      <Generators generators={known.generators} />
      <ModelShelf known={known} onUse={setAsked} />
      {asked !== null && (
        <Question
          title={t('admin.models.question', { model: asked })}
          consequence={t('admin.models.consequence')}
          answers={{
            yes: t('admin.models.confirm'),
            busy: t('admin.models.busy'),
            no: t('admin.models.keep'),
          }}
          act={() => chooseModel(asked)}
          onDone={done}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
