import { Link } from 'react-router';
import { useLatestWinner } from '@/api/latestWinner';
import type { ConfessionView } from '@/api/types';
import { ConfessionText } from '@/confessions/ConfessionText';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';

export function LatestWinner() {
  const words = useWords();
  const { t } = words;
  const { data, error, isPending, refetch } = useLatestWinner();
  return (
    <section className="winner" aria-labelledby="winner">
      <h2 id="winner">{t('landing.winner')}</h2>
      {isPending ? (
        <Skeletons count={1} />
      ) : error ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : data ? (
        <Winner confession={data} />
      ) : (
        <p className="nobody">{t('landing.noWinner')}</p>
      )}
    </section>
  );
}

function Winner({ confession }: { confession: ConfessionView }) {
  const { t } = useWords();
  const { id, text, prefixLength, pseudonym, likes, dislikes, superlikes } = confession;
  return (
    <article className="sheet">
      <ConfessionText text={text} prefixLength={prefixLength} />
      <footer className="sheet-line">
        <p>
          <span className="pseudonym">{pseudonym}</span>
          <span className="machine">{t('writtenByMachine')}</span>
        </p>
      </footer>
      <p className="numbers">
        {t('landing.numbers', { likes, dislikes })}
        {superlikes > 0 && ` · ${t('landing.superlikes', { count: superlikes })}`}
      </p>
      <Link to={paths.confession(id)} className="winner-link">
        {t('landing.winnerLink')}
      </Link>
    </article>
  );
}
