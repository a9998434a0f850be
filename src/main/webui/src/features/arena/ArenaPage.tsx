import { Link } from 'react-router';
import { ConfessionList } from '../../confessions/ConfessionList';
import { useMe } from '../../confessions/queries';
import { texts } from '../../texts';
import { Notice } from '../../ui/Notice';
import { RoundClock } from './RoundClock';

export function ArenaPage() {
  const me = useMe();
  const write = (
    <Link to="/pisi" className="btn btn-lamp">
      {texts.landing.write}
    </Link>
  );
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{texts.arena.heading}</h1>
          <p className="quiet">{texts.arena.lead}</p>
        </div>
        <RoundClock />
      </div>
      <p className="quiet superlikes">{me.data && texts.arena.superlikesLeft(me.data.superlikesLeft)}</p>
      <ConfessionList
        stage="arena"
        empty={<Notice action={write}>{texts.arena.empty}</Notice>}
        end={<Notice action={write}>{texts.arena.end}</Notice>}
      />
    </>
  );
}
