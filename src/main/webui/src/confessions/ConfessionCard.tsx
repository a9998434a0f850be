import { useCallback, type Ref } from 'react';
import { Link } from 'react-router';
import { tellSeen } from '@/api/impressions';
import type { ConfessionView, ReactionKind, Stage } from '@/api/types';
import { paths } from '@/paths';
import { ShareButton } from '@/ui/ShareButton';
import { useBeheld } from '@/ui/useBeheld';
import { useNow } from '@/ui/useNow';
import { ago } from '@/words/format';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';
import { CommentsLink } from './CommentsLink';
import { ConfessionText } from './ConfessionText';
import { VoteRow } from './VoteRow';

interface ConfessionCardProps {
  stage: Stage;
  confession: ConfessionView;
  own: ReactionKind | null;
  /** The votes stand elsewhere. */
  withoutVotes?: boolean;
  /** For those who lead the focus to it. */
  ref?: Ref<HTMLElement>;
}

const MINUTE = 60_000;

export function ConfessionCard({ stage, confession, own, withoutVotes, ref }: ConfessionCardProps) {
  const words = useWords();
  const { t } = words;
  const { show } = useScript();
  const { id, text, prefixLength, pseudonym, enteredAt, comments } = confession;
  const path = stage === 'arena' ? paths.candidate(id) : paths.confession(id);
  const now = useNow(MINUTE);
  const seen = useCallback(() => tellSeen(id), [id]);
  const body = useBeheld<HTMLParagraphElement>(stage === 'arena' ? seen : undefined);
  return (
    <article
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      className="sheet"
      aria-label={t('confession.named', { pseudonym })}
    >
      <ConfessionText ref={body} text={text} prefixLength={prefixLength} />
      <footer className="sheet-line">
        <p>
          <span className="pseudonym">{pseudonym}</span>
          <Link to={path} className="age" title={t('confession.permalink')}>
            <time dateTime={enteredAt}>{ago(words, enteredAt, now)}</time>
          </Link>
          <span className="machine">{t('writtenByMachine')}</span>
        </p>
        {stage === 'list' && <CommentsLink id={id} count={comments} />}
        <ShareButton path={path} text={show(text)} />
      </footer>
      {!withoutVotes && <VoteRow stage={stage} confession={confession} own={own} />}
    </article>
  );
}
