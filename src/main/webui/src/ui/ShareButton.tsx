import { useWords } from '@/words/useWords';

import { ShareIcon } from './icons';
import { useSay } from './toasts';

/** Shares a link by the device's own sheet, or copies it where there is none. */
export function ShareButton({ path, text }: { path: string; text: string }) {
  const { t } = useWords();
  const say = useSay();
  const url = new URL(path, window.location.href).href;

  async function share() {
    if (navigator.share) {
      // Closing the sheet is an answer, not a failure.
      await navigator.share({ url, text }).catch(() => {});
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      say(t('share.copied'));
    } catch {
      say(t('share.failed'));
    }
  }

  return (
    <button type="button" className="icon-button" aria-label={t('share.label')} onClick={share}>
      <ShareIcon />
    </button>
  );
}
