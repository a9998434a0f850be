import { texts } from '@/texts';

/** Beginnings for those who have none. */
export function Starters({ onChoose }: { onChoose: (starter: string) => void }) {
  return (
    <ul className="starters" aria-label={texts.writing.startersLabel}>
      {texts.writing.starters.map((starter) => (
        <li key={starter}>
          <button type="button" className="starter" onClick={() => onChoose(starter)}>
            {starter}…
          </button>
        </li>
      ))}
    </ul>
  );
}
