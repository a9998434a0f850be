import { Link } from 'react-router';
import type { Confession, Reaction, Stage } from '../api/client';
import { problemText, texts } from '../texts';
import { ago } from '../ui/time';
import { ConfessionText } from './ConfessionText';
import { ShareButton } from './ShareButton';
import { useVote } from './useVote';
import { VoteRow } from './VoteRow';

interface Props {
  stage: Stage;
  confession: Confession;
  reaction: Reaction | null;
}

export function ConfessionCard({ stage, confession, reaction }: Props) {
  const vote = useVote(stage, confession, reaction);
  const path = stage === 'arena' ? `/arena/${confession.id}` : `/ispovesti/${confession.id}`;
  const countsShown = stage === 'list' || vote.reaction !== null;
  return (
    <article className="sheet" aria-label={confession.text.slice(0, 60)}>
      <ConfessionText text={confession.text} prefixLength={confession.prefixLength} />
      <p className="byline">
        <strong>{confession.pseudonym}</strong>
        <Link to={path} aria-label={`${texts.card.open}, ${ago(confession.enteredAt)}`}>
          {ago(confession.enteredAt)}
        </Link>
        <span className="by-machine">{texts.byMachine}</span>
        <ShareButton path={path} text={confession.text} />
      </p>
      <VoteRow
        id={confession.id}
        reaction={vote.reaction}
        counts={countsShown ? vote.counts : null}
        superlike={stage === 'arena'}
        onPress={vote.press}
      />
      {vote.problem && (
        <p className="problem" role="alert">
          {problemText(vote.problem)}
        </p>
      )}
    </article>
  );
}
