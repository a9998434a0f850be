import { texts } from '@/texts';
import { Scene } from '@/ui/Scene';

interface FailedProps {
  status: 'FAILED' | 'CANCELLED';
  onAgain: () => void;
}

export function Failed({ status, onAgain }: FailedProps) {
  const text = status === 'FAILED' ? texts.writing.failed : texts.writing.cancelled;
  return (
    <div role="alert">
      <Scene title={texts.writing.failedTitle} text={text}>
        <button type="button" className="btn btn-primary" onClick={onAgain}>
          {texts.retry}
        </button>
      </Scene>
    </div>
  );
}
