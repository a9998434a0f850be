import { useState } from 'react';
import type { RoundSettings, SettingsView } from '@/api/types';
import { useWords } from '@/words/useWords';
import { SettingsChanges } from './SettingsChanges';
import { KnobField } from './KnobField';
import { RoundPreview } from './RoundPreview';
import { TimeMachine } from './TimeMachine';
import { SaveSettings } from './SaveSettings';
import { Schedule } from './Schedule';
import { ScorerChoice } from './ScorerChoice';
import { changes, draftOf, GROUPS, read, shown, textOf, type Draft, type Field } from './knobs';
import { useKeptDraft } from './useKeptDraft';
import { useLeaveGuard } from './useLeaveGuard';

interface TuningFormProps {
  known: SettingsView;
  start: RoundSettings;
  onSaved: () => void;
}

/** All knobs, and beside them what they lead to. */
export function TuningForm({ known, start, onSaved }: TuningFormProps) {
  const { t } = useWords();
  const [draft, keep] = useKeptDraft(known.version, {
    draft: draftOf(start),
    anew: start !== known.settings,
  });
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [saving, setSaving] = useState(false);
  const { settings, unreadable } = read(draft, known.knobs);
  const changed = settings ? changes(known.settings, settings) : [];
  const dirty = changed.length > 0 || Boolean(unreadable);
  useLeaveGuard(dirty);

  function edit(part: Partial<Draft>) {
    keep({ ...draft, ...part });
  }

  function knob(field: Field) {
    const bounds = known.knobs.find((each) => each.field === field)!;
    return (
      <KnobField
        key={field}
        field={field}
        value={draft.numbers[field]}
        least={shown(field, bounds.least)}
        most={shown(field, bounds.most)}
        configured={textOf(known.configured, field)}
        changed={draft.numbers[field] !== textOf(known.settings, field)}
        wrong={unreadable?.includes(field) || field in refused}
        onType={(value) => edit({ numbers: { ...draft.numbers, [field]: value } })}
      />
    );
  }

  return (
    <div className="tuning">
      <form
        aria-label={t('admin.tuning.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (settings && changed.length > 0) setSaving(true);
        }}
      >
        <Schedule known={known} draft={draft} refused={refused} onEdit={edit} />
        <fieldset>
          <legend>{t('admin.tuning.groups.winning')}</legend>
          {GROUPS.winning.map(knob)}
        </fieldset>
        <fieldset>
          <legend>{t('admin.tuning.groups.scoring')}</legend>
          <ScorerChoice value={draft.scorer} onChoose={(scorer) => edit({ scorer })} />
          {GROUPS.scoring.map(knob)}
        </fieldset>
        <fieldset>
          <legend>{t('admin.tuning.groups.arena')}</legend>
          {GROUPS.arena.map(knob)}
        </fieldset>
        <div className="tuning-save">
          <p role="status">
            {unreadable
              ? t('admin.tuning.unreadable', { count: unreadable.length })
              : t('admin.tuning.changed', { count: changed.length })}
          </p>
          <button
            type="submit"
            className="btn btn-primary"
            aria-disabled={!settings || changed.length === 0}
          >
            {t('admin.tuning.save')}
          </button>
          {dirty && (
            <button
              type="button"
              className="btn btn-link"
              onClick={() => edit(draftOf(known.settings))}
            >
              {t('admin.tuning.undo')}
            </button>
          )}
        </div>
      </form>
      <aside aria-label={t('admin.tuning.outcome')}>
        {settings && changed.length > 0 && (
          <SettingsChanges name={t('admin.tuning.changes')} from={known.settings} to={settings} />
        )}
        <RoundPreview settings={settings} onRefused={setRefused} />
        <TimeMachine key={JSON.stringify(settings)} settings={settings} />
      </aside>
      {saving && settings && (
        <SaveSettings
          known={known}
          settings={settings}
          onSaved={onSaved}
          onRefused={(fields) => {
            setRefused(fields);
            setSaving(false);
          }}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
