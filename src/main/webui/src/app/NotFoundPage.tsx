import { Link } from 'react-router';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { PageTitle } from '@/ui/PageTitle';
import { Scene } from '@/ui/Scene';

export function NotFoundPage() {
  return (
    <Scene title={texts.notFound.title} text={texts.notFound.text}>
      <PageTitle of={texts.notFound.title} />
      <Link to={paths.landing} className="btn btn-primary">
        {texts.notFound.action}
      </Link>
    </Scene>
  );
}
