import { Link } from 'react-router';
import { paths } from '@/paths';
import { texts } from '@/texts';
import { Robot } from '@/ui/Robot';
import { LatestWinner } from './LatestWinner';

export function LandingPage() {
  const { landing } = texts;
  return (
    <>
      <title>{texts.name}</title>
      <section className="hero">
        <Robot />
        <h1>{landing.title}</h1>
        <p className="lead">{landing.lead}</p>
        <div className="ways">
          <Link to={paths.arena} className="btn btn-primary way">
            {landing.write} <small>{landing.writeHint}</small>
          </Link>
          <Link to={paths.list} className="btn btn-outline-secondary way">
            {landing.read} <small>{landing.readHint}</small>
          </Link>
        </div>
      </section>
      <LatestWinner />
      <section className="how" aria-labelledby="how">
        <h2 id="how">{landing.howTitle}</h2>
        <ol>
          {landing.how.map((step) => (
            <li key={step.title}>
              <h3>{step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
