import type { RoundSettings } from '@/api/types';
import { useWords, type Words } from '@/words/useWords';
import { WideTable } from './WideTable';
import type { WordOf } from './KnobField';
import { changes, textOf, type Changed, type Field } from './knobs';

interface SettingsChangesProps {
  name: string;
  from: RoundSettings;
  to: RoundSettings;
  /** What the two are called; „now“ and „then“ unless told otherwise. */
  heads?: [string, string];
}

/** What one has otherwise than the other, side by side. */
export function SettingsChanges({ name, from, to, heads }: SettingsChangesProps) {
  const words = useWords();
  const { t } = words;
  const changed = changes(from, to);
  if (changed.length === 0) return <p>{t('admin.tuning.same')}</p>;
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          <th scope="col">{t('admin.tuning.setting')}</th>
          <th scope="col">{heads?.[0] ?? t('admin.tuning.now')}</th>
          <th scope="col">{heads?.[1] ?? t('admin.tuning.then')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field}>
            <th scope="row">{nameOf(words, field)}</th>
            <td>{valueOf(words, from, field)}</td>
            <td>{valueOf(words, to, field)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function nameOf({ t }: Words, field: Changed): string {
  switch (field) {
    case 'cron':
    case 'zone':
    case 'paused':
    case 'scorer':
      return t(`admin.tuning.${field}`);
    default:
      return t(`admin.tuning.knobs.${field.replace('.', '-') as WordOf<Field>}.name`);
  }
}

function valueOf({ t, language }: Words, settings: RoundSettings, field: Changed): string {
  switch (field) {
    case 'cron':
    case 'zone':
      return settings[field];
    case 'paused':
      return t(settings.paused ? 'admin.tuning.yes' : 'admin.tuning.no');
    case 'scorer':
      return t(`admin.tuning.scorers.${settings.scorer}.name`);
    default: {
      const text = textOf(settings, field);
      return text === ''
        ? t('admin.tuning.nothing')
        : new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(Number(text));
    }
  }
}
