import type { Place } from '@/api/pending';
import type { Pending } from '@/api/types';
import { excerpt } from '@/words/excerpt';
import { moment } from '@/words/moment';
import { typographic } from '@/words/format';
import { useWords } from '@/words/useWords';

interface PendingRowProps {
  pending: Pending;
  chosen: boolean;
  /** The one before which it goes when it goes up; undefined where there is none, or nobody knows. */
  above: number | undefined;
  onChoose: (on: boolean) => void;
  onMove: (place: Place) => void;
  onDelete: () => void;
}

export function PendingRow(props: PendingRowProps) {
  const { pending, chosen, above, onChoose, onMove, onDelete } = props;
  const words = useWords();
  const { t } = words;
  const text = excerpt(pending.text);
  const actions = [
    { word: 'first', act: () => onMove('FIRST') },
    ...(above === undefined ? [] : [{ word: 'up' as const, act: () => onMove({ before: above }) }]),
    { word: 'last', act: () => onMove('LAST') },
    { word: 'delete', act: onDelete },
  ] as const;
  return (
    <li>
      <input
        type="checkbox"
        aria-label={t('admin.pending.choose', { text })}
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div>
        <p className="pending-text">{typographic(pending.text)}</p>
        <p className="hint">
          {t('admin.pending.came', {
            origin: t(`admin.pending.origins.${pending.origin}`),
            when: moment(words, pending.since),
          })}
        </p>
        <div className="admin-actions">
          {actions.map(({ word, act }) => (
            <button
              key={word}
              type="button"
              className="btn btn-link"
              aria-label={t(`admin.pending.actionsOf.${word}`, { text })}
              onClick={act}
            >
              {t(`admin.pending.actions.${word}`)}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}
