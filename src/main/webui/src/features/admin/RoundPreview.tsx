import { useEffect } from 'react';
import { ApiError } from '@/api/ApiError';
import { usePreview } from '@/api/tuning';
import type { RoundSettings } from '@/api/types';
import { Standings } from '@/confessions/Standings';
import { problemText } from '@/problemText';
import { Skeletons } from '@/ui/Skeletons';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { useSignedOut } from './useSignedOut';
import { useSettled } from './useSettled';

interface PreviewProps {
  /** Nothing while they cannot be read. */
  settings?: RoundSettings;
  onRefused: (fields: Record<string, string>) => void;
}

/** What a round would do at this moment. */
export function RoundPreview({ settings, onRefused }: PreviewProps) {
  const words = useWords();
  const { t } = words;
  const settled = useSettled(settings);
  const { data, error } = usePreview(settled, settled !== undefined);
  useSignedOut(error);
  useEffect(() => {
    onRefused(error ? fieldsOf(error) : {});
  }, [error, data, onRefused]);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('admin.tuning.preview')}</h2>
      {error ? (
        <p className="refusal">{problemText(words, error)}</p>
      ) : !data ? (
        <Skeletons count={1} />
      ) : (
        <>
          <p role="status">
            {t('rounds.fates', {
              promoted: data.promoted,
              rejected: data.rejected,
              stayed: data.stayed,
            })}
          </p>
          <p className="hint">
            {data.nextRounds.length === 0
              ? t('admin.tuning.noRounds')
              : t('admin.tuning.next', {
                  when: data.nextRounds.map((each) => moment(words, each)).join('; '),
                })}
          </p>
          {data.best.length === 0 ? (
            <p>{t('rounds.empty')}</p>
          ) : (
            <Standings name={t('admin.tuning.preview')} standings={data.best} undecided />
          )}
        </>
      )}
    </section>
  );
}

/** What the server has against settings, by field. */
export function fieldsOf(error: Error): Record<string, string> {
  const fields = error instanceof ApiError ? error.body.fields : undefined;
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, string>) : {};
}
