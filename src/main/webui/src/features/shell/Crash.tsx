import { texts } from '../../texts';
import { Notice } from '../../ui/Notice';

/** When a page breaks: nothing is lost on the server, so reloading is the way on. */
export function Crash() {
  return (
    <main id="content">
      <h1>{texts.crash.heading}</h1>
      <Notice
        action={
          <button type="button" className="btn btn-lamp" onClick={() => location.reload()}>
            {texts.crash.reload}
          </button>
        }
      >
        {texts.crash.lead}
      </Notice>
    </main>
  );
}
