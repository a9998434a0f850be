import { texts } from '@/texts';

/** Stands where confessions will be, in about their size, so that nothing jumps. */
export function Skeletons({ count = 3 }: { count?: number }) {
  return (
    <div role="status" aria-label={texts.loading}>
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
