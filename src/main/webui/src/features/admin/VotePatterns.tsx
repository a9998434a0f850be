import { Link } from 'react-router';
import { useVotePatterns } from '@/api/admin';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { OnlyAdmins } from './OnlyAdmins';
import { useSignedOut } from './useSignedOut';
import { WideTable } from './WideTable';

export function VotePatterns() {
  const { t } = useWords();
  return (
    <OnlyAdmins>
      <section aria-labelledby="patterns-title">
        <h1 id="patterns-title">{t('admin.patterns.title')}</h1>
        <p className="lead">{t('admin.patterns.lead')}</p>
        <Crowds />
      </section>
    </OnlyAdmins>
  );
}

function Crowds() {
  const words = useWords();
  const { t, language } = words;
  const { data, error, refetch } = useVotePatterns();
  useSignedOut(error);
  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={refetch} />
    ) : (
      <Skeletons count={1} />
    );
  }
  if (data.patterns.length === 0) return <p>{t('admin.patterns.empty')}</p>;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const columns = ['first', 'last', 'visitors', 'votes', 'taken', 'targets'] as const;
  return (
    <WideTable name={t('admin.patterns.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`admin.patterns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.patterns.map(({ first, last, visitors, votes, taken, confessions }, i) => (
          <tr key={i}>
            <td>{moment.format(new Date(first))}</td>
            <td>{moment.format(new Date(last))}</td>
            <td>{number.format(visitors)}</td>
            <td>{number.format(votes)}</td>
            <td>{number.format(taken)}</td>
            <td>
              {confessions.map(({ id, votes }) => (
                <Link key={id} to={paths.candidate(id)}>{`${id} (${votes}) `}</Link>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
