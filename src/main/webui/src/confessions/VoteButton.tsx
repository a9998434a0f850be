import type { ReactNode } from 'react';
import type { ReactionKind } from '@/api/types';
import { useWords } from '@/words/useWords';

interface VoteButtonProps {
  kind: ReactionKind;
  /** Null while it is not to be known; its place stays. */
  count: number | null;
  pressed: boolean;
  onPress: () => void;
  /** The word of this confession, or a picture. */
  children: ReactNode;
}

export function VoteButton({ kind, count, pressed, onPress, children }: VoteButtonProps) {
  const { t, language } = useWords();
  return (
    <button
      type="button"
      className={`vote vote-${kind.toLowerCase()} ${count === null ? 'vote-untold' : ''}`}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <span className="visually-hidden">{t(`votes.${kind}`)}: </span>
      <span className="vote-word">{children}</span>{' '}
      {/* A new key for each number lets it slide in. */}
      <span key={count} className="vote-count">
        {count === null ? '\u00a0' : count.toLocaleString(language)}
      </span>
    </button>
  );
}
