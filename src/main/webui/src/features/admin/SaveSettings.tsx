import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { ApiError } from '@/api/ApiError';
import { changeSettings, tuningKey } from '@/api/tuning';
import type { RoundSettings, SettingsVersion, SettingsView } from '@/api/types';
import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Refusal } from '@/ui/Refusal';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { useAskAgain } from './useSignedOut';
import { SettingsChanges } from './SettingsChanges';
import { fieldsOf } from './RoundPreview';

interface SaveSettingsProps {
  known: SettingsView;
  settings: RoundSettings;
  /** Not these are kept but whatever the configuration says, of which these are what it says now. */
  configured?: boolean;
  onSaved: () => void;
  onRefused: (fields: Record<string, string>) => void;
  onClose: () => void;
}

/** Shows what changes, asks what for, and saves; where somebody else was faster, both are shown. */
export function SaveSettings(props: SaveSettingsProps) {
  const { known, settings, configured, onSaved, onRefused, onClose } = props;
  const words = useWords();
  const { t } = words;
  const id = useId();
  const client = useQueryClient();
  const say = useSay();
  const askAgain = useAskAgain();
  const [why, setWhy] = useState('');
  const save = useMutation({
    mutationFn: (version: number) => changeSettings(version, configured ? null : settings, why),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tuningKey });
      say(t('admin.tuning.saved'));
      onSaved();
    },
    onError: (error) => {
      askAgain(error);
      const fields = fieldsOf(error);
      if (Object.keys(fields).length > 0) onRefused(fields);
    },
  });
  const theirs = theirsOf(save.error);
  const base = theirs?.version ?? known.version;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!save.isPending && why.trim() !== '') save.mutate(base);
  }

  return (
    <Dialog
      title={t(theirs ? 'admin.tuning.conflict' : 'admin.tuning.saveTitle')}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        {theirs ? (
          <>
            <p>{t('admin.tuning.faster', { name: theirs.changedBy, why: theirs.why })}</p>
            <SettingsChanges
              name={t('admin.tuning.conflict')}
              from={theirs.settings}
              to={settings}
              heads={[t('admin.tuning.theirs'), t('admin.tuning.yours')]}
            />
          </>
        ) : (
          <SettingsChanges name={t('admin.tuning.changes')} from={known.settings} to={settings} />
        )}
        <div className="admin-field">
          <label htmlFor={id}>{t('admin.tuning.why')}</label>
          <input
            id={id}
            className="form-control"
            required
            maxLength={300}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        <Refusal text={theirs ? null : save.error && problemText(words, save.error)} />
        <div className="dialog-answers">
          <button type="button" className="btn btn-outline-secondary" onClick={onClose}>
            {t('admin.tuning.notYet')}
          </button>
          {theirs && (
            <button
              type="button"
              className="btn btn-outline-secondary"
              onClick={() => void client.invalidateQueries({ queryKey: tuningKey }).then(onSaved)}
            >
              {t('admin.tuning.takeTheirs')}
            </button>
          )}
          <button type="submit" className="btn btn-primary" aria-disabled={save.isPending}>
            {t(save.isPending ? 'loading' : theirs ? 'admin.tuning.over' : 'admin.tuning.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function theirsOf(error: Error | null): SettingsVersion | null {
  if (!(error instanceof ApiError) || error.type !== 'settings-changed') return null;
  const present = error.body.present;
  return typeof present === 'object' ? (present as SettingsVersion) : null;
}
