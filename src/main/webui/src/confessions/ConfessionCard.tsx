import { Link } from 'react-router';
import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { ago } from '@/language';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { ShareButton } from '@/ui/ShareButton';
import { useNow } from '@/ui/useNow';
import { ConfessionText } from './ConfessionText';
import { VoteRow } from './VoteRow';

interface ConfessionCardProps {
  stage: Stage;
  confession: ConfessionView;
  own: ReactionKind | null;
}

const MINUTE = 60_000;

export function ConfessionCard({ stage, confession, own }: ConfessionCardProps) {
  const { id, text, prefixLength, pseudonym, enteredAt } = confession;
  const path = stage === 'arena' ? paths.candidate(id) : paths.confession(id);
  const now = useNow(MINUTE);
  return (
    <article className="sheet" aria-label={`${texts.confession.one}, ${pseudonym}`}>
      <ConfessionText text={text} prefixLength={prefixLength} />
      <footer className="sheet-line">
        <p>
          <span className="pseudonym">{pseudonym}</span>
          <Link to={path} className="age" title={texts.confession.permalink}>
            <time dateTime={enteredAt}>{ago(enteredAt, now)}</time>
          </Link>
          <span className="machine">{texts.writtenByMachine}</span>
        </p>
        <ShareButton path={path} text={text} />
      </footer>
      <VoteRow stage={stage} confession={confession} own={own} />
    </article>
  );
}
