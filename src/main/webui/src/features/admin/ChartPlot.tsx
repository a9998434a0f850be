import type { Series } from './Chart';
import { height, linePath, stacked } from './chartScale';

interface PlotProps {
  series: Series[];
  /** What the upper edge stands for. */
  top: number;
  /** The point that is told of. */
  chosen: number | null;
  count: number;
}

/** The share of its place that a bar takes. */
const BAR = 0.72;

/** Bars and lines in a square of 100, stretched to whatever room there is. */
export function ChartPlot({ series, top, chosen, count }: PlotProps) {
  const step = 100 / count;
  const bars = series.filter(({ shape }) => shape === 'bar');
  const below = stacked(bars.map(({ values }) => values));
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {[0, 50, 100].map((y) => (
        <line key={y} className="chart-grid" x1="0" x2="100" y1={y} y2={y} />
      ))}
      {chosen !== null && (
        <rect className="chart-chosen" x={chosen * step} y="0" width={step} height="100" />
      )}
      {bars.map(({ name, tone, values }, s) => (
        <g key={name} className={`chart-bar tone-${tone}`}>
          {values.map((value, i) => {
            if (!value) return null;
            const [from, to] = [below[s]![i]!, below[s]![i]! + value];
            return (
              <rect
                key={i}
                x={(i + (1 - BAR) / 2) * step}
                width={BAR * step}
                y={height(to, top)}
                height={height(from, top) - height(to, top)}
              />
            );
          })}
        </g>
      ))}
      {series
        .filter(({ shape }) => shape === 'line')
        .map(({ name, tone, values }) => (
          <path key={name} className={`chart-line tone-${tone}`} d={linePath(values, top)} />
        ))}
    </svg>
  );
}
