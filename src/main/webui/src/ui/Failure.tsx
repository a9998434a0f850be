import { useWords } from '@/words/useWords';

/** What could not be loaded, why, and a way to try again. */
export function Failure({ text, retry }: { text: string; retry: () => void }) {
  const { t } = useWords();
  return (
    <div className="failure" role="alert">
      <p>{text}</p>
      <button type="button" className="btn btn-outline-secondary" onClick={retry}>
        {t('retry')}
      </button>
    </div>
  );
}
