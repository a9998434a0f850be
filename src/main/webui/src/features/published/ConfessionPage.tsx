import { Link, useLocation, useParams } from 'react-router';
import { useConfession } from '@/api/confessions';
import { ConfessionProblem } from '@/confessions/ConfessionProblem';
import { RoundStory } from '@/confessions/RoundStory';
import { SingleConfession } from '@/confessions/SingleConfession';
import { paths } from '@/paths';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { Comments } from './comments/Comments';

export function ConfessionPage() {
  const { t } = useWords();
  const id = Number(useParams().id);
  const state = useLocation().state as { promoted?: boolean } | null;
  const { data, error, isPending, refetch } = useConfession('list', id);
  if (isPending) return <Skeletons count={1} />;
  if (!data) return <ConfessionProblem error={error} retry={refetch} />;
  return (
    <>
      {state?.promoted && <p className="promoted">{t('list.promoted')}</p>}
      <SingleConfession stage="list" confession={data.confession} />
      <RoundStory stage="list" id={id} />
      <Comments key={id} confession={data.confession} />
      <Link to={paths.list} className="way-back">
        {t('list.back')}
      </Link>
    </>
  );
}
