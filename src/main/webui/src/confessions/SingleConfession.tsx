import { Link } from 'react-router';
import { ApiError } from '@/api/ApiError';
import { useOwnVotes } from '@/api/reactions';
import type { ConfessionView, Stage } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';
import { ConfessionCard } from './ConfessionCard';

/** One confession on a page of its own. */
export function SingleConfession({
  stage,
  confession,
}: {
  stage: Stage;
  confession: ConfessionView;
}) {
  const { t } = useWords();
  const { show } = useScript();
  const own = useOwnVotes(stage, [confession.id]);
  const beginning = confession.text.split(' ').slice(0, 6).join(' ');
  return (
    <div className="single">
      <PageTitle of={t('confession.beginning', { text: show(beginning) })} />
      <h1 className="visually-hidden">{t('confession.one')}</h1>
      <ConfessionCard stage={stage} confession={confession} own={own[confession.id] ?? null} />
    </div>
  );
}

/** A link that leads nowhere, or a confession that did not come. */
export function ConfessionProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords();
  const { t } = words;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400)) {
    return (
      <Scene title={t('confession.missingTitle')} text={t('confession.missing')}>
        <Link to={paths.arena} className="btn btn-primary">
          {t('arena.back')}
        </Link>
      </Scene>
    );
  }
  return <Failure text={problemText(words, error)} retry={retry} />;
}
