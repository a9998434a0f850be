/** The tops that scales have, times powers of ten; half of each is a whole number too. */
const TOPS = [2, 4, 6, 10, 20];

/** Where a scale from 0 ends that has room for such a number. */
export function topFor(most: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))));
  return TOPS.map((top) => top * power).find((top) => top >= most)!;
}

/** What is drawn from one side of a chart to the other and from 0 to its top, as an SVG path in a square of 100. */
export function linePath(values: (number | null)[], top: number): string {
  let joined = false;
  return values
    .map((value, i) => {
      if (value === null) {
        joined = false;
        return '';
      }
      const [x, y] = [middle(i, values.length), height(value, top)];
      const piece = joined ? `L${x} ${y}` : `M${x} ${y}h0`;
      joined = true;
      return piece;
    })
    .join('');
}

/** Where the middle of one of so many points is, in hundredths. */
export function middle(i: number, count: number): number {
  return round(((i + 0.5) / count) * 100);
}

/** How far from the top a value is, in hundredths. */
export function height(value: number, top: number): number {
  return round(100 - (value / top) * 100);
}

/** Below each of several series what is stacked under it. */
export function stacked(series: (number | null)[][]): number[][] {
  return series.map((_, s) =>
    series[s]!.map((_, i) => series.slice(0, s).reduce((sum, each) => sum + (each[i] ?? 0), 0)),
  );
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
