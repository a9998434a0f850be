import { REASONS } from '@/api/reports';
import type { Case } from '@/api/types';
import { useWords } from '@/words/useWords';

/** What people have against it. */
export function CaseReasons({ about }: { about: Case }) {
  const { t } = useWords();
  const { reports, voices, reasons, notes } = about;
  return (
    <div className="case-reasons">
      <p>
        {t('admin.moderation.reports', { count: reports })}
        {voices !== reports && ` ${t('admin.moderation.voices', { count: voices })}`}
      </p>
      <ul aria-label={t('admin.moderation.reasons')}>
        {REASONS.filter((reason) => reasons[reason]).map((reason) => (
          <li key={reason}>
            {t(`report.reasons.${reason}`)}
            {reasons[reason]! > 1 && ` × ${reasons[reason]}`}
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul aria-label={t('admin.moderation.notes')}>
          {notes.map((note, i) => (
            <li key={i} lang="sr">
              <q>{note}</q>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
