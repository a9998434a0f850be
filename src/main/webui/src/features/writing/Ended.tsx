import { texts } from '@/texts';
import { Scene } from '@/ui/Scene';
import type { Stream } from './stream';

interface EndedProps {
  stream: Stream;
  onAgain: () => void;
}

/** The end without a text: what became of it, and the way on. */
export function Ended({ stream, onAgain }: EndedProps) {
  const { title, text } = words(stream);
  return (
    <div role="alert">
      <Scene title={title} text={text}>
        <button type="button" className="btn btn-primary" onClick={onAgain}>
          {texts.retry}
        </button>
      </Scene>
    </div>
  );
}

function words({ status, reason }: Stream) {
  if (status === 'FAILED') return texts.writing.failed;
  return reason === 'ABANDONED' ? texts.writing.abandoned : texts.writing.cancelled;
}
