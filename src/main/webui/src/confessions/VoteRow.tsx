import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { StarIcon } from '@/ui/icons';
import { useWords } from '@/words/useWords';
import { useVote } from './useVote';
import { share } from './vote';
import { VoteButton } from './VoteButton';
import { voteWords } from './voteWords';

interface VoteRowProps {
  stage: Stage;
  confession: ConfessionView;
  own: ReactionKind | null;
  /** Votes in place of the row, where more than the row does. */
  onVote?: (kind: ReactionKind) => void;
}

export function VoteRow({ stage, confession, own, onVote }: VoteRowProps) {
  const { t } = useWords();
  const vote = useVote(stage);
  const words = voteWords(confession.id);
  // Nobody votes after the others: in the arena one is told what they said once one has said it, too.
  const told = stage === 'list' || own !== null;
  /** Pressing what one has said already takes it back. */
  const press = (kind: ReactionKind) => vote({ confession, own, kind: kind === own ? null : kind });
  const button = (kind: ReactionKind, count: number) => ({
    kind,
    count: told ? count : null,
    pressed: own === kind,
    onPress: () => (onVote ?? press)(kind),
  });
  return (
    <div className="votes" role="group" aria-label={t('votes.label')}>
      <VoteButton {...button('LIKE', confession.likes)}>{t(`${words}.LIKE`)}</VoteButton>
      <VoteButton {...button('DISLIKE', confession.dislikes)}>{t(`${words}.DISLIKE`)}</VoteButton>
      {stage === 'arena' && (
        <VoteButton {...button('SUPERLIKE', confession.superlikes)}>
          <StarIcon filled={own === 'SUPERLIKE'} />
        </VoteButton>
      )}
      <Crowd part={own ? share(confession) : null} />
    </div>
  );
}

/** How sure the crowd is, shown only to those who have voted. */
function Crowd({ part }: { part: number | null }) {
  const { t } = useWords();
  return (
    <div className="crowd" aria-hidden={part === null}>
      {part !== null && (
        <>
          <span className="crowd-part" style={{ transform: `scaleX(${part})` }} />
          <span className="visually-hidden">{t('votes.crowd', { part })}</span>
        </>
      )}
    </div>
  );
}
