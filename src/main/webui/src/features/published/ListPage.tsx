import { Link } from 'react-router';
import { EndlessList } from '@/confessions/EndlessList';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';

export function ListPage() {
  return (
    <>
      <PageTitle of={texts.list.title} />
      <header className="page-head">
        <div>
          <h1>{texts.list.title}</h1>
          <p>{texts.list.lead}</p>
        </div>
      </header>
      <EndlessList stage="list" empty={<Empty />} end={texts.list.end} />
    </>
  );
}

function Empty() {
  return (
    <Scene text={texts.list.empty}>
      <Link to={paths.arena} className="btn btn-primary">
        {texts.list.emptyAction}
      </Link>
    </Scene>
  );
}
