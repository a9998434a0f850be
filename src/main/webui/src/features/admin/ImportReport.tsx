import type { ImportReport as Report } from '@/api/types';
import { useWords } from '@/words/useWords';

/** What was taken of a file, and what was not and why. */
export function ImportReport({ name, report }: { name: string; report: Report }) {
  const { t } = useWords();
  const { taken, examples } = report;
  const skipped = (['known', 'repeated', 'unusable'] as const).filter((why) => report[why] > 0);
  const more = skipped.reduce((sum, why) => sum + report[why], 0) - examples.length;
  return (
    <section role="status" aria-label={t('admin.pending.report.label')} className="pending-report">
      <p>{t('admin.pending.report.taken', { name, count: taken })}</p>
      {skipped.length > 0 && (
        <ul>
          {skipped.map((why) => (
            <li key={why}>{t(`admin.pending.report.${why}`, { count: report[why] })}</li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <details>
          <summary>{t('admin.pending.report.which')}</summary>
          <ul>
            {examples.map(({ line, why, reason }) => (
              <li key={line}>
                {t('admin.pending.report.line', {
                  line,
                  why: t(`admin.pending.report.why.${why}`),
                })}
                {why === 'UNUSABLE' && (
                  <span className="hint" lang="en">
                    {reason}
                  </span>
                )}
              </li>
            ))}
            {more > 0 && <li>{t('admin.pending.report.more', { count: more })}</li>}
          </ul>
        </details>
      )}
    </section>
  );
}
