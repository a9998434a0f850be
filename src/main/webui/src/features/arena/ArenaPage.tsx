import { useRef } from 'react';
import { useKnownMe } from '@/api/me';
import { EndlessList } from '@/confessions/EndlessList';
import { PageTitle } from '@/ui/PageTitle';
import { useWords } from '@/words/useWords';
import { EmptyArena } from './EmptyArena';
import { News } from './News';
import { OneByOne } from './OneByOne';
import { RoundClock } from './RoundClock';
import { useView } from './view';
import { Views } from './Views';

export function ArenaPage() {
  const { t } = useWords();
  const me = useKnownMe();
  const view = useView();
  const candidates = useRef<HTMLDivElement>(null);

  /** The button that was pressed is gone. */
  function showWhatCame() {
    candidates.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  return (
    <>
      <PageTitle of={t('arena.title')} />
      <header className="page-head">
        <div>
          <h1>{t('arena.title')}</h1>
          {view === 'lista' && <p>{t('arena.lead')}</p>}
        </div>
        <RoundClock />
      </header>
      <Views current={view} />
      <News onBrought={showWhatCame} />
      <p className="superlikes">
        {me ? t('arena.superlikes', { count: me.superlikesLeft }) : t('arena.superlikeRule')}
      </p>
      <div ref={candidates} tabIndex={-1} className="candidates">
        {view === 'jedna' ? (
          <OneByOne />
        ) : (
          <EndlessList stage="arena" empty={<EmptyArena />} end={t('arena.end')} />
        )}
      </div>
    </>
  );
}
