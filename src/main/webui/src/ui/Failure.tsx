import { texts } from '@/texts';

/** What could not be loaded, why, and a way to try again. */
export function Failure({ text, retry }: { text: string; retry: () => void }) {
  return (
    <div className="failure" role="alert">
      <p>{text}</p>
      <button type="button" className="btn btn-outline-secondary" onClick={retry}>
        {texts.retry}
      </button>
    </div>
  );
}
