import type { DashboardPoint, DashboardView } from '@/api/types';
import { useWords } from '@/words/useWords';
import { times } from './boardTimes';
import { Chart, type Series } from './Chart';

/** Names of what a point counts. */
type Count = Exclude<keyof DashboardPoint, 'from' | 'candidates' | 'load'>;
type Load = keyof NonNullable<DashboardPoint['load']>;

/** All that happened, one chart for each kind of it. */
export function BoardCharts({ board }: { board: DashboardView }) {
  const words = useWords();
  const { t, language } = words;
  const when = times(words, board);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const format = (value: number) => number.format(value);

  const counted = (name: Count, tone: Series['tone'], shape: Series['shape'] = 'bar'): Series => ({
    name: t(`admin.board.of.${name}`),
    values: board.points.map((point) => point[name]),
    tone,
    shape,
  });
  const seen = (name: Load, tone: Series['tone']): Series => ({
    name: t(`admin.board.of.${name}`),
    values: board.points.map(({ load }) => load?.[name] ?? null),
    tone,
    shape: 'line',
  });
  const left: Series = {
    name: t('admin.board.of.notPromoted'),
    values: board.points.map(({ candidates, promoted }) => candidates - promoted),
    tone: 'quiet',
    shape: 'bar',
  };

  const charts = {
    texts: [
      counted('done', 'lamp'),
      counted('cancelled', 'quiet'),
      counted('failed', 'dislike'),
      counted('asked', 'superlike', 'line'),
      counted('askedByHouse', 'like', 'line'),
    ],
    votes: [
      counted('superlikes', 'superlike'),
      counted('likes', 'like'),
      counted('dislikes', 'dislike'),
    ],
    people: [
      counted('publications', 'lamp', 'line'),
      counted('comments', 'superlike', 'line'),
      counted('reports', 'dislike', 'line'),
    ],
    rounds: [counted('promoted', 'lamp'), left, counted('rounds', 'superlike', 'line')],
    queue: [seen('mostWaiting', 'dislike'), seen('waiting', 'lamp'), seen('running', 'like')],
    wait: [seen('longestWaitSeconds', 'dislike')],
    generators: [seen('generators', 'like'), seen('fewestGenerators', 'dislike')],
    speed: [seen('tokensPerSecond', 'lamp')],
  };
  return (
    <div className="charts">
      {(Object.keys(charts) as (keyof typeof charts)[]).map((name) => (
        <Chart
          key={name}
          title={t(`admin.board.charts.${name}`)}
          caption={t(`admin.board.captions.${name}`)}
          points={when.points}
          axis={when.axis}
          series={charts[name]}
          format={format}
        />
      ))}
    </div>
  );
}
