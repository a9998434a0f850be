import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useWords } from '@/words/useWords';
import { ChartTable } from './ChartTable';
import { ChartPlot } from './ChartPlot';
import { stacked, topFor } from './chartScale';

/** The colours of the theme that stand out against each other by day and by night. */
export type Tone = 'lamp' | 'like' | 'dislike' | 'superlike' | 'quiet';

export interface Series {
  name: string;
  /** One for each point; null where it is not known. */
  values: (number | null)[];
  tone: Tone;
  /** Bars stand on each other, lines run over them. */
  shape: 'bar' | 'line';
}

export interface ChartProps {
  title: string;
  /** What one sees, in a sentence. */
  caption: string;
  /** In full, such as „28. nov 2026. 14:00“. */
  points: string[];
  /** For the axis, at its beginning, in its middle and at its end. */
  axis: string[];
  series: Series[];
  /** What is said beside a number, such as a unit. */
  format: (value: number) => string;
}

/** A picture of numbers, which are told one point after the other to a pointer and to arrow keys, and all of them in a table. */
export function Chart({ title, caption, points, axis, series, format }: ChartProps) {
  const { t } = useWords();
  const id = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  // The period may have become shorter.
  const at = chosen === null ? null : Math.min(chosen, points.length - 1);
  const told = at ?? points.length - 1;
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? t('admin.board.unknown') : format(value);
  const reading = `${points[told]}: ${series
    .map(({ name, values }) => `${name} ${text(values[told])}`)
    .join(', ')}`;
  const top = topFor(most(series));

  function byKey(event: KeyboardEvent) {
    const to = target(event.key, told, points.length);
    if (to === null) return;
    event.preventDefault();
    setChosen(to);
  }

  function byPointer({ clientX, currentTarget }: PointerEvent) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const part = (clientX - left) / Math.max(1, width);
    setChosen(Math.max(0, Math.min(points.length - 1, Math.floor(part * points.length))));
  }

  return (
    <figure className="chart">
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p className="hint">{caption}</p>
      </figcaption>
      <ul className="chart-legend">
        {series.map(({ name, tone, shape, values }) => (
          <li key={name}>
            <span className={`chart-key ${shape} tone-${tone}`} aria-hidden="true" />
            {name} <strong>{text(values[told])}</strong>
          </li>
        ))}
      </ul>
      <p className="chart-when" aria-hidden="true">
        {points[told]}
      </p>
      <div className="chart-field">
        <div className="chart-scale" aria-hidden="true">
          <span>{format(top)}</span>
          <span>{format(top / 2)}</span>
          <span>{format(0)}</span>
        </div>
        <div
          className="chart-plot"
          role="slider"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuemin={1}
          aria-valuemax={points.length}
          aria-valuenow={told + 1}
          aria-valuetext={reading}
          onKeyDown={byKey}
          onPointerMove={byPointer}
          onPointerDown={byPointer}
          onPointerLeave={() => setChosen(null)}
          onBlur={() => setChosen(null)}
        >
          <ChartPlot series={series} top={top} chosen={at} count={points.length} />
        </div>
        <div className="chart-axis" aria-hidden="true">
          {axis.map((each) => (
            <span key={each}>{each}</span>
          ))}
        </div>
      </div>
      <ChartTable title={title} points={points} series={series} text={text} />
    </figure>
  );
}

/** The highest that any bar or line reaches. */
function most(series: Series[]): number {
  const bars = series.filter(({ shape }) => shape === 'bar').map(({ values }) => values);
  const below = stacked(bars);
  const ends = bars.flatMap((values, s) => values.map((value, i) => below[s]![i]! + (value ?? 0)));
  const lines = series.filter(({ shape }) => shape === 'line').flatMap(({ values }) => values);
  return Math.max(0, ...ends, ...lines.map((value) => value ?? 0));
}

/** Where a key leads to; null where it is none of ours. */
function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, from - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(count - 1, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
