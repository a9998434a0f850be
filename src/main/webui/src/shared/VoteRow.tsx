import type { Reaction } from '../api/client';
import { texts } from '../texts';
import { Icon, type IconName } from '../ui/Icon';
import { playfulWords } from './playfulWords';

interface Props {
  id: number;
  reaction: Reaction | null;
  /** Null hides them: in the arena one votes before one sees how others did. */
  counts: { likes: number; dislikes: number; superlikes: number } | null;
  superlike?: boolean;
  onPress: (reaction: Reaction) => void;
}

export function VoteRow({ id, reaction, counts, superlike = false, onPress }: Props) {
  const words = playfulWords(id);
  const button = (kind: Reaction, icon: IconName, word: string, count: number | undefined) => (
    <button
      type="button"
      className={`vote vote-${icon}`}
      aria-pressed={reaction === kind}
      onClick={() => onPress(kind)}
    >
      <span className="vote-mark">
        <Icon name={icon} />
        {count !== undefined && <span className="vote-count">{count}</span>}
      </span>
      {word}
    </button>
  );
  return (
    <div className="vote-row" role="group" aria-label={texts.card.group}>
      {button('LIKE', 'like', words.like, counts?.likes)}
      {superlike && button('SUPERLIKE', 'superlike', texts.arena.superlike, counts?.superlikes)}
      {button('DISLIKE', 'dislike', words.dislike, counts?.dislikes)}
    </div>
  );
}
