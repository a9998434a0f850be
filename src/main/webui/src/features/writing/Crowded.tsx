import { Scene } from '@/ui/Scene';
import { clock } from '@/words/format';
import { useWords } from '@/words/useWords';

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
  const { t } = useWords();
  return (
    <section className="crowded">
      <div role="alert">
        <Scene title={t('writing.crowded.title')} text={t('writing.crowded.text')} mood="tapping" />
      </div>
      {prefix && (
        <figure className="kept-beginning">
          <figcaption>{t('writing.crowded.kept')}</figcaption>
          <blockquote>{prefix}…</blockquote>
        </figure>
      )}
      <p role="status">{seconds > 0 ? t('writing.crowded.soon') : t('writing.crowded.now')}</p>
      <button
        type="button"
        className="btn btn-primary main-action"
        disabled={busy || seconds > 0}
        onClick={onTry}
      >
        {busy
          ? t('writing.sending')
          : seconds > 0
            ? t('writing.crowded.tryIn', { time: clock(seconds) })
            : t('retry')}
      </button>
      <button type="button" className="btn btn-link" disabled={busy} onClick={onChange}>
        {t('writing.crowded.change')}
      </button>
    </section>
  );
}
