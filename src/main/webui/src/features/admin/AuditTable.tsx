import type { AuditEntry } from '@/api/types';
import { useWords } from '@/words/useWords';
import { actionWord, detailWord, targetWord } from './actions';
import { WideTable } from './WideTable';

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const words = useWords();
  const { t, language } = words;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <WideTable name={t('admin.audit.title')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.audit.at')}</th>
          <th scope="col">{t('admin.audit.who')}</th>
          <th scope="col">{t('admin.audit.action')}</th>
          <th scope="col">{t('admin.audit.target')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, who, action, target, detail }) => (
          <tr key={id}>
            <td>
              <time dateTime={at}>{moment.format(new Date(at))}</time>
            </td>
            <td>{who}</td>
            <td>{actionWord(words, action)}</td>
            <td>
              {target && targetWord(words, target)}
              {detail && <span className="hint">{detailWord(words, detail)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
