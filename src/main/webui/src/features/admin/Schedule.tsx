import { useId } from 'react';
import type { SettingsView } from '@/api/types';
import { useWords } from '@/words/useWords';
import type { Draft } from './knobs';

const PRESETS = {
  midnight: '0 0 0 * * ?',
  evening: '0 0 20 * * ?',
  twice: '0 0 0,12 * * ?',
  hourly: '0 0 * * * ?',
  sunday: '0 0 20 ? * SUN',
} as const;

interface ScheduleProps {
  known: SettingsView;
  draft: Draft;
  /** What the server has against a field, by its name. */
  refused: Record<string, string>;
  onEdit: (part: Partial<Draft>) => void;
}

/** When rounds are held. */
export function Schedule({ known, draft, refused, onEdit }: ScheduleProps) {
  const { t } = useWords();
  const id = useId();
  const { settings, configured } = known;
  return (
    <fieldset>
      <legend>{t('admin.tuning.groups.schedule')}</legend>
      <div className={draft.cron === settings.cron ? 'knob' : 'knob changed'}>
        <label htmlFor={`${id}-cron`}>{t('admin.tuning.cron')}</label>
        <input
          id={`${id}-cron`}
          className="form-control"
          value={draft.cron}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={'cron' in refused}
          aria-describedby={`${id}-cron-hint`}
          onChange={(event) => onEdit({ cron: event.target.value })}
        />
        <p id={`${id}-cron-hint`} className={'cron' in refused ? 'hint wrong' : 'hint'}>
          {refused.cron && `${t('admin.tuning.refused', { why: refused.cron })} `}
          {t('admin.tuning.cronHint')}
        </p>
        <p className="knob-presets">
          {Object.entries(PRESETS).map(([name, cron]) => (
            <button
              key={name}
              type="button"
              className="btn btn-link"
              onClick={() => onEdit({ cron })}
            >
              {t(`admin.tuning.presets.${name as keyof typeof PRESETS}`)}
            </button>
          ))}
          {draft.cron !== configured.cron && (
            <button
              type="button"
              className="btn btn-link"
              onClick={() => onEdit({ cron: configured.cron })}
            >
              {t('admin.tuning.reset', { value: configured.cron })}
            </button>
          )}
        </p>
      </div>
      <div className={draft.zone === settings.zone ? 'knob' : 'knob changed'}>
        <label htmlFor={`${id}-zone`}>{t('admin.tuning.zone')}</label>
        <input
          id={`${id}-zone`}
          className="form-control"
          list={`${id}-zones`}
          value={draft.zone}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={'zone' in refused}
          aria-describedby={`${id}-zone-hint`}
          onChange={(event) => onEdit({ zone: event.target.value })}
        />
        <datalist id={`${id}-zones`}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <p id={`${id}-zone-hint`} className={'zone' in refused ? 'hint wrong' : 'hint'}>
          {refused.zone && `${t('admin.tuning.refused', { why: refused.zone })} `}
          {t('admin.tuning.zoneHint')}
        </p>
      </div>
      <div className={draft.paused === settings.paused ? 'knob' : 'knob changed'}>
        <label className="knob-check">
          <input
            type="checkbox"
            checked={draft.paused}
            onChange={(event) => onEdit({ paused: event.target.checked })}
          />
          {t('admin.tuning.paused')}
        </label>
        <p className="hint">{t('admin.tuning.pausedHint')}</p>
      </div>
    </fieldset>
  );
}
