import { useId, useState } from 'react';
import { EXPORT } from '@/api/corner';
import { useWords } from '@/words/useWords';
import { ForgetDialog } from './ForgetDialog';

/** To take along what is one's own, and to have it forgotten. */
export function OwnData() {
  const { t } = useWords();
  const title = useId();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <section className="own-data" aria-labelledby={title}>
        <h2 id={title}>{t('corner.data.title')}</h2>
        <p>{t('corner.data.text')}</p>
        <div className="own-data-ways">
          <a href={EXPORT} download className="btn btn-outline-secondary">
            {t('corner.data.export')}
          </a>
          <p>{t('corner.data.exportHint')}</p>
          <button
            type="button"
            className="btn btn-outline-secondary"
            onClick={() => setAsking(true)}
          >
            {t('corner.data.forget')}
          </button>
          <p>{t('corner.data.forgetHint')}</p>
        </div>
      </section>
      {asking && <ForgetDialog onClose={() => setAsking(false)} />}
    </>
  );
}
