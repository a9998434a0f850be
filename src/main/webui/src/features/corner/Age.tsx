import { useNow } from '@/ui/useNow';
import { ago } from '@/words/format';
import { useWords } from '@/words/useWords';

const MINUTE = 60_000;

export function Age({ of }: { of: string }) {
  const words = useWords();
  const now = useNow(MINUTE);
  return <time dateTime={of}>{ago(words, of, now)}</time>;
}
