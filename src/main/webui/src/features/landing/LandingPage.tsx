import { Link } from 'react-router';
import { paths } from '@/paths';
import { Robot } from '@/ui/Robot';
import { useWords } from '@/words/useWords';
import { LatestWinner } from './LatestWinner';

const STEPS = ['begin', 'finish', 'judge'] as const;

export function LandingPage() {
  const { t } = useWords();
  return (
    <>
      <title>{t('name')}</title>
      <section className="hero">
        <Robot />
        <h1>{t('landing.title')}</h1>
        <p className="lead">{t('landing.lead')}</p>
        <div className="ways">
          <Link to={paths.arena} className="btn btn-primary way">
            {t('landing.write')} <small>{t('landing.writeHint')}</small>
          </Link>
          <Link to={paths.list} className="btn btn-outline-secondary way">
            {t('landing.read')} <small>{t('landing.readHint')}</small>
          </Link>
        </div>
      </section>
      <LatestWinner />
      <section className="how" aria-labelledby="how">
        <h2 id="how">{t('landing.howTitle')}</h2>
        <ol>
          {STEPS.map((step) => (
            <li key={step}>
              <h3>{t(`landing.how.${step}.title`)}</h3>
              <p>{t(`landing.how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
