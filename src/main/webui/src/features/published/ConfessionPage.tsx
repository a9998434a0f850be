import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, ApiError } from '../../api/client';
import { OneConfession } from '../../confessions/OneConfession';
import { keys } from '../../confessions/queries';
import { problemText, texts } from '../../texts';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';

export function ConfessionPage() {
  const id = Number(useParams().id);
  const one = useQuery({ queryKey: keys.one('list', id), queryFn: () => api.confession(id) });
  if (one.isPending) return <Skeleton label={texts.loading} />;
  if (one.isError) {
    const missing = one.error instanceof ApiError && one.error.status === 404;
    return (
      <Notice
        action={
          <Link to="/ispovesti" className="btn btn-lamp">
            {texts.landing.best}
          </Link>
        }
      >
        {missing
          ? texts.best.missing
          : problemText(one.error instanceof ApiError ? one.error.problem : 'unknown')}
      </Notice>
    );
  }
  return (
    <>
      <h1>{texts.best.heading}</h1>
      <OneConfession stage="list" confession={one.data} />
    </>
  );
}
