import { Link } from 'react-router';
import { texts } from '../../texts';
import { Notice } from '../../ui/Notice';

export function NotFound() {
  return (
    <>
      <h1>{texts.notFound.heading}</h1>
      <Notice
        action={
          <Link to="/" className="btn btn-lamp">
            {texts.notFound.home}
          </Link>
        }
      >
        {texts.notFound.lead}
      </Notice>
    </>
  );
}
