import { useOwnVotes } from '@/api/reactions';
import type { ConfessionView, Stage } from '@/api/types';
import { PageTitle } from '@/ui/PageTitle';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';
import { ConfessionCard } from './ConfessionCard';
import { ReportButton } from './ReportButton';

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
      <ReportButton
        key={confession.id}
        what={stage === 'arena' ? 'arena' : 'confessions'}
        id={confession.id}
      />
    </div>
  );
}
