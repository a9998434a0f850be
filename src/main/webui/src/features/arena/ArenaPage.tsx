import { Link } from 'react-router';
import { useKnownMe } from '@/api/me';
import { EndlessList } from '@/confessions/EndlessList';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';
import { RoundClock } from './RoundClock';

export function ArenaPage() {
  const me = useKnownMe();
  return (
    <>
      <PageTitle of={texts.arena.title} />
      <header className="page-head">
        <div>
          <h1>{texts.arena.title}</h1>
          <p>{texts.arena.lead}</p>
        </div>
        <RoundClock />
        <p className="superlikes">
          {me ? texts.arena.superlikes(me.superlikesLeft) : texts.arena.superlikeRule}
        </p>
      </header>
      <EndlessList stage="arena" empty={<Empty />} end={texts.arena.end} />
    </>
  );
}

function Empty() {
  return (
    <Scene text={texts.arena.empty}>
      <Link to={paths.writing} className="btn btn-primary">
        {texts.arena.emptyAction}
      </Link>
    </Scene>
  );
}
