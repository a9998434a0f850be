import { Link, Navigate, useParams } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { useConfession } from '@/api/confessions';
import { ConfessionProblem } from '@/confessions/ConfessionProblem';
import { RoundStory } from '@/confessions/RoundStory';
import { SingleConfession } from '@/confessions/SingleConfession';
import { paths } from '@/paths';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';

export function CandidatePage() {
  const { t } = useWords();
  const id = Number(useParams().id);
  const { data, error, isPending, refetch } = useConfession('arena', id);
  if (isPending) return <Skeletons count={1} />;
  if (error instanceof ApiError && error.type === 'round-lost') return <Lost id={id} />;
  if (!data) return <ConfessionProblem error={error} retry={refetch} />;
  if (data.stage === 'list') {
    return <Navigate to={paths.confession(id)} state={{ promoted: true }} replace />;
  }
  return (
    <>
      <SingleConfession stage="arena" confession={data.confession} />
      <Link to={paths.arena} className="way-back">
        {t('arena.back')}
      </Link>
    </>
  );
}

function Lost({ id }: { id: number }) {
  const { t } = useWords();
  return (
    <Scene title={t('arena.lostTitle')} text={t('arena.lost')}>
      <PageTitle of={t('arena.lostTitle')} />
      <Link to={paths.arena} className="btn btn-primary">
        {t('arena.lostAction')}
      </Link>
      <RoundStory stage="arena" id={id} />
    </Scene>
  );
}
