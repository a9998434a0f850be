import { useEffect, useRef } from 'react';

/** The end of a list that goes on: loads by itself when seen, and by hand for those who prefer it. */
export function NextPage({ label, busy, load }: { label: string; busy: boolean; load: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting) && !busy) load();
      },
      { rootMargin: '600px' },
    );
    if (button.current) seen.observe(button.current);
    return () => seen.disconnect();
  }, [busy, load]);
  return (
    <button ref={button} type="button" className="btn btn-quiet" disabled={busy} onClick={load}>
      {label}
    </button>
  );
}
