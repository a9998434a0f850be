import { problemText } from '@/problemText';
import { texts } from '@/texts';

interface GiveUpProps {
  busy: boolean;
  error: Error | null;
  onGiveUp: () => void;
}

/** The way out while the machine still thinks or writes. */
export function GiveUp({ busy, error, onGiveUp }: GiveUpProps) {
  return (
    <div className="give-up">
      {error && (
        <p className="refusal" role="alert">
          {texts.writing.notGivenUp(problemText(error))}
        </p>
      )}
      <button
        type="button"
        className="btn btn-outline-secondary"
        disabled={busy}
        onClick={onGiveUp}
      >
        {busy ? texts.writing.givingUp : texts.writing.giveUp}
      </button>
    </div>
  );
}
