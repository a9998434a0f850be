import { useId } from 'react';
import { useWords } from '@/words/useWords';
import { isWhole, type Field } from './knobs';

interface KnobFieldProps {
  field: Field;
  value: string;
  /** As they are shown. */
  least: string;
  most: string;
  configured: string;
  /** Whether it is not what holds now. */
  changed: boolean;
  wrong?: boolean;
  onType: (value: string) => void;
}

/** A number, with what it trades, what it may be, and the way back to the configuration's. */
export function KnobField(props: KnobFieldProps) {
  const { field, value, least, most, configured, changed, wrong, onType } = props;
  const { t, language } = useWords();
  const id = useId();
  const word = field.replace('.', '-') as WordOf<Field>;
  const number = (text: string) =>
    text === ''
      ? t('admin.tuning.nothing')
      : new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(Number(text));
  return (
    <div className={changed ? 'knob changed' : 'knob'}>
      <label htmlFor={id}>
        {t(`admin.tuning.knobs.${word}.name`)}
        {changed && <span className="knob-mark"> · {t('admin.tuning.mark')}</span>}
      </label>
      <input
        id={id}
        className="form-control"
        inputMode="decimal"
        autoComplete="off"
        value={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onType(event.target.value)}
      />
      <p id={`${id}-hint`} className={wrong ? 'hint wrong' : 'hint'}>
        {wrong &&
          `${t(isWhole(field) ? 'admin.tuning.wholeBounds' : 'admin.tuning.bounds', { least: number(least), most: number(most) })} `}
        {t(`admin.tuning.knobs.${word}.trade`)}
      </p>
      {value !== configured && (
        <button type="button" className="btn btn-link" onClick={() => onType(configured)}>
          {t('admin.tuning.reset', { value: number(configured) })}
        </button>
      )}
    </div>
  );
}

export type WordOf<T extends string> = T extends `${infer A}.${infer B}` ? `${A}-${B}` : T;
