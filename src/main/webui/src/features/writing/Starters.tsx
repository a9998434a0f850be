import { STARTERS } from '@/words/starters';
import { useScript } from '@/words/useScript';
import { useWords } from '@/words/useWords';

/** Beginnings for those who have none, in the letters that they read; the server takes either. */
export function Starters({ onChoose }: { onChoose: (starter: string) => void }) {
  const { t } = useWords();
  const { show, lang } = useScript();
  return (
    <ul className="starters" aria-label={t('writing.startersLabel')}>
      {STARTERS.map(show).map((starter) => (
        <li key={starter}>
          <button type="button" className="starter" lang={lang} onClick={() => onChoose(starter)}>
            {starter}…
          </button>
        </li>
      ))}
    </ul>
  );
}
