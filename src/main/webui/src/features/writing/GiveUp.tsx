import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';

interface GiveUpProps {
  busy: boolean;
  error: Error | null;
  onGiveUp: () => void;
}

/** The way out while the machine still thinks or writes. */
export function GiveUp({ busy, error, onGiveUp }: GiveUpProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="give-up">
      <Refusal text={error && t('writing.notGivenUp', { why: problemText(words, error) })} />
      <button
        type="button"
        className="btn btn-outline-secondary"
        disabled={busy}
        onClick={onGiveUp}
      >
        {busy ? t('writing.givingUp') : t('writing.giveUp')}
      </button>
    </div>
  );
}
