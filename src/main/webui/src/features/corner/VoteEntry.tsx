import type { OwnVote } from '@/api/types';
import { voteWords } from '@/confessions/voteWords';
import { useWords } from '@/words/useWords';
import { Age } from './Age';
import { Entry } from './Entry';
import { Place } from './Place';

export function VoteEntry({ vote }: { vote: OwnVote }) {
  const { t } = useWords();
  const { stage, reaction, reactedAt, confession, confessionStage } = vote;
  const { id, text, prefixLength, pseudonym } = confession;
  const word = reaction === 'SUPERLIKE' ? t('votes.SUPERLIKE') : t(`${voteWords(id)}.${reaction}`);
  return (
    <Entry
      name={t('confession.named', { pseudonym })}
      text={text}
      prefixLength={prefixLength}
      actions={<Place id={id} stage={confessionStage} />}
    >
      <span className={`own-vote vote-${reaction.toLowerCase()}`}>
        {t(stage === 'ARENA' ? 'corner.votes.arena' : 'corner.votes.list', { word })}
      </span>
      <Age of={reactedAt} />
    </Entry>
  );
}
