import { texts } from '@/texts';
import { Robot } from '@/ui/Robot';
import type { Stream } from './stream';

/** Where the writing stands, in words; also for those who listen. */
export function Progress({ stream, written }: { stream: Stream; written: boolean }) {
  return (
    <div className="progress-line">
      {!written && <Robot mood="tapping" size="mark" />}
      <p role="status">{stream.lost ? texts.writing.lost : words(stream, written)}</p>
    </div>
  );
}

function words({ status, position, etaSeconds }: Stream, written: boolean): string {
  if (written) return texts.writing.done;
  if (status !== 'QUEUED') return texts.writing.running;
  if (position === null) return texts.writing.thinking;
  const eta = etaSeconds === null ? '' : `, ${texts.writing.eta(etaSeconds)}`;
  return `${texts.writing.turn(position)}${eta}`;
}
