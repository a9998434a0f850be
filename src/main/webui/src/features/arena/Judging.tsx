import type { Ref } from 'react';
import type { ConfessionView, ReactionKind } from '@/api/types';
import { ConfessionCard } from '@/confessions/ConfessionCard';
import { VoteRow } from '@/confessions/VoteRow';
import { voteWords } from '@/confessions/voteWords';
import { useWords } from '@/words/useWords';
import { SwipedSheet } from './SwipedSheet';
import { useAutoNext } from './useAutoNext';

interface JudgingProps {
  confession: ConfessionView;
  own: ReactionKind | null;
  sheet: Ref<HTMLElement>;
  /** Whether there is a past to go back to. */
  canUndo: boolean;
  /** It takes the place of one that was there. */
  isNext: boolean;
  onVote: (kind: ReactionKind) => void;
  onSay: (kind: ReactionKind) => void;
  onNext: () => void;
  onUndo: () => void;
}

/** One candidate on a sheet of its own, and the verdict in the thumb's reach. */
export function Judging(props: JudgingProps) {
  const { confession, own, sheet, canUndo, isNext, onVote, onSay, onNext, onUndo } = props;
  const { t } = useWords();
  const { id } = confession;
  const words = voteWords(id);
  const rest = useAutoNext(id, own, onNext);
  return (
    <>
      <SwipedSheet
        key={id}
        own={own}
        isNext={isNext}
        words={{ LIKE: t(`${words}.LIKE`), DISLIKE: t(`${words}.DISLIKE`) }}
        onSwipe={onSay}
      >
        <ConfessionCard ref={sheet} stage="arena" confession={confession} own={own} withoutVotes />
      </SwipedSheet>
      <div className="judging-bar">
        <div {...rest}>
          <VoteRow stage="arena" confession={confession} own={own} onVote={onVote} />
        </div>
        <div className="judging-steps">
          <button type="button" className="btn btn-link" disabled={!canUndo} onClick={onUndo}>
            {t('arena.undo')}
          </button>
          <button type="button" className="btn btn-outline-secondary" onClick={onNext}>
            {own ? t('arena.next') : t('arena.skip')}
          </button>
        </div>
      </div>
    </>
  );
}
