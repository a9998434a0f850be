import { useSettings } from '@/api/tuning';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { OnlyAdmins } from './OnlyAdmins';
import { useSignedOut } from './useSignedOut';
import { SettingsHistory } from './SettingsHistory';
import { TuningForm } from './TuningForm';
import { useState } from 'react';
import type { RoundSettings } from '@/api/types';

export function Tuning() {
  return (
    <OnlyAdmins>
      <Knobs />
    </OnlyAdmins>
  );
}

function Knobs() {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useSettings();
  // What the form begins with, where that is not what holds: an older version that somebody took up again.
  const [start, setStart] = useState<{ settings: RoundSettings; times: number } | null>(null);
  useSignedOut(error);
  return (
    <section aria-labelledby="tuning">
      <h1 id="tuning">{t('admin.tuning.title')}</h1>
      <p className="lead">{t('admin.tuning.lead')}</p>
      {data ? (
        <>
          <TuningForm
            key={`${data.version} ${start?.times ?? 0}`}
            known={data}
            start={start?.settings ?? data.settings}
            onSaved={() => setStart(null)}
          />
          <SettingsHistory
            onTake={(settings) => {
              setStart({ settings, times: (start?.times ?? 0) + 1 });
              window.scrollTo({ top: 0 });
            }}
          />
        </>
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : (
        <Skeletons count={2} />
      )}
    </section>
  );
}
