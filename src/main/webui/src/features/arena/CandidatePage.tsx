import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { api, ApiError } from '../../api/client';
import { OneConfession } from '../../confessions/OneConfession';
import { keys } from '../../confessions/queries';
import { problemText, texts } from '../../texts';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';

export function CandidatePage() {
  const id = Number(useParams().id);
  const one = useQuery({ queryKey: keys.one('arena', id), queryFn: () => api.candidate(id) });
  if (one.isPending) return <Skeleton label={texts.loading} />;
  if (one.isError) {
    const lost = one.error instanceof ApiError && one.error.problem === 'round-lost';
    return (
      <Notice
        action={
          <Link to="/arena" className="btn btn-lamp">
            {texts.landing.judge}
          </Link>
        }
      >
        {lost ? `${texts.arena.gone} ${texts.arena.goneHint}` : problemText(problemOf(one.error))}
      </Notice>
    );
  }
  if (one.data.promoted) return <Navigate to={`/ispovesti/${id}`} replace />;
  return (
    <>
      <h1>{texts.arena.heading}</h1>
      <OneConfession stage="arena" confession={one.data.confession} />
    </>
  );
}

const problemOf = (error: Error) => (error instanceof ApiError ? error.problem : 'unknown');
