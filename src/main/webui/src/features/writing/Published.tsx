import { Link } from 'react-router';
import type { ConfessionView } from '@/api/types';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { Scene } from '@/ui/Scene';

interface PublishedProps {
  confession: ConfessionView;
  onAgain: () => void;
}

export function Published({ confession, onAgain }: PublishedProps) {
  return (
    <Scene title={texts.writing.publishedTitle} text={texts.writing.published}>
      <Link to={paths.candidate(confession.id)} className="btn btn-primary main-action">
        {texts.writing.toArena}
      </Link>
      <button type="button" className="btn btn-link" onClick={onAgain}>
        {texts.writing.another}
      </button>
    </Scene>
  );
}
