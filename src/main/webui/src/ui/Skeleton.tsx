/** Stands where a confession will be, of about its size, so that nothing jumps. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className="sheet skeleton" role="status" aria-label={label}>
      <span className="bar" />
      <span className="bar" />
      <span className="bar bar-short" />
    </div>
  );
}
