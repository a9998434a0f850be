import { useId } from 'react';
import type { Mood } from '@/api/types';
import { useWords } from '@/words/useWords';
import { MOODS } from './mood';

interface MoodFieldProps {
  value: Mood;
  onChange: (mood: Mood) => void;
}

/** How daring the machine shall be: one of three, side by side. */
export function MoodField({ value, onChange }: MoodFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className="mood-field">
      <legend>{t('writing.mood')}</legend>
      <div className="segments">
        {MOODS.map((mood) => (
          <label key={mood} className="segment">
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={mood === value}
              aria-describedby={`${id}-hint`}
              onChange={() => onChange(mood)}
            />
            {t(`writing.moods.${mood}.name`)}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="hint">
        {t(`writing.moods.${value}.hint`)}
      </p>
    </fieldset>
  );
}
