import { Link } from 'react-router';
import { ConfessionPageItems } from '../../confessions/ConfessionPageItems';
import { useConfessions } from '../../confessions/queries';
import { texts } from '../../texts';
import { Robot } from '../../ui/Robot';
import { Skeleton } from '../../ui/Skeleton';

export function LandingPage() {
  return (
    <>
      <section className="hero">
        <Robot size={96} />
        <h1>{texts.landing.heading}</h1>
        <p className="lead">{texts.landing.lead}</p>
        <div className="hero-ways">
          <Link to="/pisi" className="btn btn-lamp">
            {texts.landing.write}
          </Link>
          <Link to="/arena" className="btn btn-quiet">
            {texts.landing.judge}
          </Link>
          <Link to="/ispovesti" className="btn btn-quiet">
            {texts.landing.best}
          </Link>
        </div>
      </section>
      <section aria-labelledby="winner">
        <h2 id="winner">{texts.landing.winner}</h2>
        <Winner />
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{texts.landing.how}</h2>
        <ol className="steps">
          {texts.landing.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Winner() {
  const list = useConfessions('list');
  const page = list.data?.pages[0];
  if (list.isPending) return <Skeleton label={texts.loading} />;
  if (!page?.items.length) return <p className="quiet">{texts.landing.noWinner}</p>;
  return <ConfessionPageItems stage="list" page={{ items: page.items.slice(0, 1) }} />;
}
