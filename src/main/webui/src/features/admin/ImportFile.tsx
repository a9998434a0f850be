import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { importPending, pendingKey, usePending } from '@/api/pending';
import { problemText } from '@/problemText';
import { useWords } from '@/words/useWords';
import { ImportReport } from './ImportReport';
import { useAskAgain } from './useSignedOut';

/** Takes a file by a button or dropped, sends it, and tells what came of it. */
export function ImportFile() {
  const words = useWords();
  const { t, language } = words;
  const client = useQueryClient();
  const askAgain = useAskAgain();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController>(null);
  const largest = usePending('').data?.pages[0]?.largestFile;
  const [sent, setSent] = useState(0);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { mutate, isPending, error, data, variables, reset } = useMutation({
    mutationFn: (file: File) => {
      stop.current = new AbortController();
      return importPending(file, setSent, stop.current.signal);
    },
    onError: askAgain,
    // Also where it broke off: a part may have been taken.
    onSettled: () => client.invalidateQueries({ queryKey: pendingKey }),
  });

  function take(file: File | undefined) {
    if (!file || isPending || largest === undefined) return;
    reset();
    setSent(0);
    // Nobody should wait for a refusal that is certain.
    const fits = file.size <= largest;
    setTooLarge(fits ? null : file.name);
    if (fits) mutate(file);
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }

  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const most = largest === undefined ? '' : megabytes.format(largest / 1024 / 1024);
  return (
    <div
      role="group"
      className={`pending-drop${over ? ' over' : ''}`}
      aria-label={t('admin.pending.import.label')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        data-testid="pending-file"
        accept=".txt,.jsonl,.ndjson,text/plain"
        onChange={(event) => {
          take(event.target.files?.[0]);
          // So that the same file can be chosen again.
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn btn-outline-secondary"
        aria-disabled={isPending || largest === undefined}
        onClick={() => !isPending && input.current?.click()}
      >
        {t('admin.pending.import.choose')}
      </button>
      <p className="hint">{t('admin.pending.import.hint', { most })}</p>
      {isPending && (
        <Progress name={variables.name} sent={sent} onStop={() => stop.current?.abort()} />
      )}
      {(tooLarge || error) && (
        <div role="alert" className="pending-refusal">
          <p>
            {tooLarge
              ? t('admin.pending.import.tooLarge', { name: tooLarge, most })
              : problemText(words, error)}
          </p>
          {error instanceof ApiError && error.type === 'invalid-file' && (
            <p className="hint" lang="en">
              {error.detail}
            </p>
          )}
        </div>
      )}
      {data && <ImportReport name={variables.name} report={data} />}
    </div>
  );
}

interface ProgressProps {
  name: string;
  /** The part that is on its way, from 0 to 1; what comes then takes as long as it takes. */
  sent: number;
  onStop: () => void;
}

function Progress({ name, sent, onStop }: ProgressProps) {
  const { t } = useWords();
  const storing = sent >= 1;
  return (
    <div className="pending-progress">
      <p role="status">
        {t(storing ? 'admin.pending.import.storing' : 'admin.pending.import.sending', { name })}
      </p>
      <progress
        aria-label={t('admin.pending.import.progress')}
        max={1}
        {...(!storing && { value: sent })}
      />
      {!storing && (
        <button type="button" className="btn btn-link" onClick={onStop}>
          {t('admin.pending.import.stop')}
        </button>
      )}
    </div>
  );
}
