import { texts } from '@/texts';

/** The name of a page in the browser's tab. */
export function PageTitle({ of }: { of: string }) {
  return <title>{texts.title(of)}</title>;
}
