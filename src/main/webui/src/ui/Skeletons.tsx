import { useWords } from '@/words/useWords';

/** Stands where confessions will be, in about their size, so that nothing jumps. */
export function Skeletons({ count = 3 }: { count?: number }) {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: count }, (_, i) => (
        <div key={i} className="sheet skeleton" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
