import type { RoundSettings } from '@/api/types';
import { useWords } from '@/words/useWords';

type Scorer = RoundSettings['scorer'];
const SCORERS: readonly Scorer[] = ['DIRICHLET', 'WILSON', 'CLASSIC'];

interface ScorerChoiceProps {
  value: Scorer;
  onChoose: (scorer: Scorer) => void;
}

/** The ways to count votes, each with what it is good for. */
export function ScorerChoice({ value, onChoose }: ScorerChoiceProps) {
  const { t } = useWords();
  return (
    <div role="radiogroup" aria-label={t('admin.tuning.scorer')} className="knob-choice">
      {SCORERS.map((scorer) => (
        <label key={scorer}>
          <input
            type="radio"
            name="scorer"
            checked={scorer === value}
            onChange={() => onChoose(scorer)}
          />
          <span>
            <strong>{t(`admin.tuning.scorers.${scorer}.name`)}</strong>{' '}
            <span className="hint">{t(`admin.tuning.scorers.${scorer}.trade`)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
