import { useState } from 'react';
import type { Reported } from '@/api/reports';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { ReportDialog } from './ReportDialog';

interface ReportButtonProps {
  what: Reported;
  id: number;
}

/** Tells the moderators that something should not be here. */
export function ReportButton({ what, id }: ReportButtonProps) {
  const { t } = useWords();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);

  function thank() {
    setAsking(false);
    setDone(true);
    say(t('report.thanks'));
  }

  return (
    <>
      {/* Done, it stays where the focus is, and says so. */}
      <button
        type="button"
        className="btn btn-link report"
        aria-disabled={done}
        onClick={() => !done && setAsking(true)}
      >
        {done ? t('report.done') : t('report.open')}
      </button>
      {asking && (
        <ReportDialog what={what} id={id} onDone={thank} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
