import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { useGeneration } from '@/api/generations';
import type { ConfessionView } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Scene } from '@/ui/Scene';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import type { Afresh } from './LastOne';
import { Published } from './Published';
import { Writing } from './Writing';

/** One's own generation by its number, of any age. */
export function OpenedDraft({ id }: { id: number }) {
  const words = useWords();
  const navigate = useNavigate();
  const { data: generation, error, refetch } = useGeneration(id);
  const [published, setPublished] = useState<ConfessionView | null>(null);

  function again(prefix = '') {
    void navigate(paths.writing, { state: { prefix } satisfies Afresh });
  }

  if (published) return <Published confession={published} onAgain={() => again()} />;
  if (error instanceof ApiError && error.status === 404) return <Missing />;
  if (error) return <Failure text={problemText(words, error)} retry={refetch} />;
  if (!generation) return <Skeletons count={1} />;
  if (generation.confessionId != null) return <PublishedBefore id={generation.confessionId} />;
  return <Writing generation={generation} onAgain={again} onPublished={setPublished} />;
}

/** Deleted, somebody else's, or never there: the server does not tell which, and neither do we. */
function Missing() {
  const { t } = useWords();
  return (
    <Scene title={t('writing.missingDraft.title')} text={t('writing.missingDraft.text')}>
      <Link to={paths.corner} className="btn btn-primary">
        {t('writing.missingDraft.action')}
      </Link>
      <Link to={paths.writing} className="btn btn-link">
        {t('writing.missingDraft.write')}
      </Link>
    </Scene>
  );
}

function PublishedBefore({ id }: { id: number }) {
  const { t } = useWords();
  return (
    <Scene title={t('writing.publishedBefore.title')} text={t('writing.publishedBefore.text')}>
      <Link to={paths.candidate(id)} className="btn btn-primary">
        {t('writing.publishedBefore.action')}
      </Link>
      <Link to={paths.ownConfessions} className="btn btn-link">
        {t('corner.title')}
      </Link>
    </Scene>
  );
}
