import type { BlockedWord } from '@/api/types';
import { useWords } from '@/words/useWords';
import { WideTable } from './WideTable';

/** Who the server says added the words that the configuration brought. */
const SETTINGS = 'settings';

interface WordTableProps {
  words: BlockedWord[];
  onRemove: (word: BlockedWord) => void;
}

export function WordTable({ words, onRemove }: WordTableProps) {
  const { t, language } = useWords();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <WideTable name={t('admin.moderation.words.list')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.moderation.words.word')}</th>
          <th scope="col">{t('admin.moderation.words.by')}</th>
          <th scope="col">{t('admin.moderation.words.at')}</th>
          <th scope="col">{t('admin.moderation.words.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {words.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {each.word}
              {each.note && <span className="hint">{each.note}</span>}
            </th>
            <td>
              {each.addedBy === SETTINGS ? t('admin.moderation.words.bySettings') : each.addedBy}
            </td>
            <td>
              <time dateTime={each.addedAt}>{day.format(new Date(each.addedAt))}</time>
            </td>
            <td>
              <div className="admin-actions">
                <button
                  type="button"
                  className="btn btn-link"
                  aria-label={t('admin.moderation.words.removeOf', { word: each.word })}
                  onClick={() => onRemove(each)}
                >
                  {t('admin.moderation.words.remove')}
                </button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
