import { useScript } from '@/words/useScript';

const WORDS = 4;

/** By what one tells a text from the others. */
export function useBeginning(text: string): string {
  const { show } = useScript();
  return show(text.split(' ').slice(0, WORDS).join(' '));
}
