import { Link } from 'react-router';
import { useLatestWinner } from '@/api/confessions';
import type { ConfessionView } from '@/api/types';
import { ConfessionText } from '@/confessions/ConfessionText';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { texts } from '@/texts';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';

export function LatestWinner() {
  const { data, error, isPending, refetch } = useLatestWinner();
  return (
    <section className="winner" aria-labelledby="winner">
      <h2 id="winner">{texts.landing.winner}</h2>
      {isPending ? (
        <Skeletons count={1} />
      ) : error ? (
        <Failure text={problemText(error)} retry={refetch} />
      ) : data ? (
        <Winner confession={data} />
      ) : (
        <p className="nobody">{texts.landing.noWinner}</p>
      )}
    </section>
  );
}

function Winner({ confession }: { confession: ConfessionView }) {
  const { id, text, prefixLength, pseudonym, likes, dislikes, superlikes } = confession;
  return (
    <article className="sheet">
      <ConfessionText text={text} prefixLength={prefixLength} />
      <footer className="sheet-line">
        <p>
          <span className="pseudonym">{pseudonym}</span>
          <span className="machine">{texts.writtenByMachine}</span>
        </p>
      </footer>
      <p className="numbers">
        {texts.votes.numbers(likes, dislikes)}
        {superlikes > 0 && ` · ${texts.votes.superlikes(superlikes)}`}
      </p>
      <Link to={paths.confession(id)} className="winner-link">
        {texts.landing.winnerLink}
      </Link>
    </article>
  );
}
