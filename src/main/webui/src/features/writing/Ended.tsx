import { Scene } from '@/ui/Scene';
import { useWords } from '@/words/useWords';
import type { Stream } from './stream';

interface EndedProps {
  stream: Stream;
  onAgain: () => void;
}

/** The end without a text: what became of it, and the way on. */
export function Ended({ stream, onAgain }: EndedProps) {
  const { t } = useWords();
  const end = fate(stream);
  return (
    <div role="alert">
      <Scene title={t(`writing.${end}.title`)} text={t(`writing.${end}.text`)}>
        <button type="button" className="btn btn-primary" onClick={onAgain}>
          {t('retry')}
        </button>
      </Scene>
    </div>
  );
}

function fate({ status, reason }: Stream) {
  if (status === 'FAILED') return 'failed';
  return reason === 'ABANDONED' ? 'abandoned' : 'cancelled';
}
