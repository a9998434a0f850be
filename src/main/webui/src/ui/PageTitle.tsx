import { useWords } from '@/words/useWords';

/** The name of a page in the browser's tab. */
export function PageTitle({ of }: { of: string }) {
  const { t } = useWords();
  return <title>{t('title', { page: of })}</title>;
}
