import type { EarlyWords } from './drawEarly';
import type { SiteFiles } from './askEarly';
import type { Language } from '../words/languages';

declare global {
  /** Filled in when the site is built; none where its files are served as they are. */
  const SITE_FILES: SiteFiles | null;
  const SITE_WORDS: Record<Language, EarlyWords>;
}
