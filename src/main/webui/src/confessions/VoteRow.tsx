import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { texts } from '@/texts';
import { StarIcon } from '@/ui/icons';
import { useVote } from './useVote';
import { share } from './vote';
import { VoteButton } from './VoteButton';
import { voteWords } from './voteWords';

interface VoteRowProps {
  stage: Stage;
  confession: ConfessionView;
  own: ReactionKind | null;
}

export function VoteRow({ stage, confession, own }: VoteRowProps) {
  const vote = useVote(stage, confession, own);
  const words = voteWords(confession.id);
  const button = (kind: ReactionKind, count: number) => ({
    kind,
    count,
    pressed: own === kind,
    onPress: () => vote(kind),
  });
  return (
    <div className="votes" role="group" aria-label={texts.votes.label}>
      <VoteButton {...button('LIKE', confession.likes)}>{words.LIKE}</VoteButton>
      <VoteButton {...button('DISLIKE', confession.dislikes)}>{words.DISLIKE}</VoteButton>
      {stage === 'arena' && (
        <VoteButton {...button('SUPERLIKE', confession.superlikes)}>
          <StarIcon filled={own === 'SUPERLIKE'} />
        </VoteButton>
      )}
      <Crowd part={own ? share(confession) : null} />
    </div>
  );
}

/** How sure the crowd is, shown only to those who have voted, so that nobody votes after the others. */
function Crowd({ part }: { part: number | null }) {
  return (
    <div className="crowd" aria-hidden={part === null}>
      {part !== null && (
        <>
          <span className="crowd-part" style={{ transform: `scaleX(${part})` }} />
          <span className="visually-hidden">{texts.votes.crowd(Math.round(part * 100))}</span>
        </>
      )}
    </div>
  );
}
