import { useWords } from '@/words/useWords';

interface MoreButtonProps {
  text: string;
  /** Whether more is on its way. */
  busy: boolean;
  onMore: () => void;
}

/** Asks for the next part of what is under one another; it keeps the focus while that comes. */
export function MoreButton({ text, busy, onMore }: MoreButtonProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="btn btn-outline-secondary more"
      aria-disabled={busy}
      onClick={() => !busy && onMore()}
    >
      {busy ? t('loading') : text}
    </button>
  );
}
