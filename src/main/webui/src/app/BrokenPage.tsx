import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';

/** Stands in when a page itself breaks, or its code did not arrive. */
export function BrokenPage() {
  const { t } = useWords();
  return (
    <main>
      <Scene title={t('broken.title')} text={t('broken.text')}>
        <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}>
          {t('broken.action')}
        </button>
      </Scene>
    </main>
  );
}
