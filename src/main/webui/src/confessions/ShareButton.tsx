import { useState } from 'react';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';

/** Hands the address to the phone's share sheet, or copies it where there is none. */
export function ShareButton({ path, text }: { path: string; text: string }) {
  const [said, setSaid] = useState('');

  async function share() {
    const url = new URL(path, location.origin).href;
    try {
      if (navigator.share) {
        await navigator.share({ title: texts.title, text, url });
      } else {
        await navigator.clipboard.writeText(url);
        setSaid(texts.card.copied);
      }
    } catch (error) {
      // Closing the share sheet is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setSaid(texts.card.notCopied);
    }
  }

  return (
    <>
      <button type="button" className="btn-plain share" onClick={() => void share()}>
        <Icon name="share" size={18} /> <span className="share-word">{texts.card.share}</span>
      </button>
      <span className="said" role="status">
        {said}
      </span>
    </>
  );
}
