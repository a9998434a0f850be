import { texts } from '@/texts';
import { Scene } from '@/ui/Scene';

/** Stands in when a page itself breaks, or its code did not arrive. */
export function BrokenPage() {
  return (
    <main>
      <Scene title={texts.broken.title} text={texts.broken.text}>
        <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}>
          {texts.broken.action}
        </button>
      </Scene>
    </main>
  );
}
