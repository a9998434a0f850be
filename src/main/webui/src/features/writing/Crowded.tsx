import { clock } from '@/language';
import { texts } from '@/texts';
import { Scene } from '@/ui/Scene';

interface CrowdedProps {
  prefix: string;
  /** Until a good time to try again. */
  seconds: number;
  busy: boolean;
  onTry: () => void;
  onChange: () => void;
}

/** Too many wait already: the beginning is kept until there is room. */
export function Crowded({ prefix, seconds, busy, onTry, onChange }: CrowdedProps) {
  const { crowded } = texts.writing;
  return (
    <section className="crowded">
      <div role="alert">
        <Scene title={crowded.title} text={crowded.text} mood="tapping" />
      </div>
      {prefix && (
        <figure className="kept-beginning">
          <figcaption>{crowded.kept}</figcaption>
          <blockquote>{prefix}…</blockquote>
        </figure>
      )}
      <p role="status">{seconds > 0 ? crowded.soon : crowded.now}</p>
      <button
        type="button"
        className="btn btn-primary main-action"
        disabled={busy || seconds > 0}
        onClick={onTry}
      >
        {busy ? texts.writing.sending : seconds > 0 ? crowded.tryIn(clock(seconds)) : texts.retry}
      </button>
      <button type="button" className="btn btn-link" disabled={busy} onClick={onChange}>
        {crowded.change}
      </button>
    </section>
  );
}
