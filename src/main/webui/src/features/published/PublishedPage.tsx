import { Link } from 'react-router';
import { ConfessionList } from '../../confessions/ConfessionList';
import { texts } from '../../texts';
import { Notice } from '../../ui/Notice';

export function PublishedPage() {
  return (
    <>
      <h1>{texts.best.heading}</h1>
      <p className="quiet">{texts.best.lead}</p>
      <ConfessionList
        stage="list"
        empty={
          <Notice
            action={
              <Link to="/arena" className="btn btn-lamp">
                {texts.landing.judge}
              </Link>
            }
          >
            {texts.best.empty}
          </Notice>
        }
        end={<p className="quiet list-end">{texts.best.end}</p>}
      />
    </>
  );
}
