import type { DashboardView } from '@/api/types';
import type { Words } from '@/words/useWords';

/** The moments of a chart, in the zone of the site: in full, and at three places of the axis. */
export function times({ language }: Words, { step, zone, points }: DashboardView) {
  const moments = points.map(({ from }) => new Date(from));
  const by = (options: Intl.DateTimeFormatOptions) => inZone(language, zone, options);
  const hours = step === 'HOUR';
  const full = by({ dateStyle: 'medium', ...(hours && { timeStyle: 'short' }) });
  const short = by(hours ? { timeStyle: 'short' } : { day: 'numeric', month: 'numeric' });
  const places = [0, Math.floor(moments.length / 2), moments.length - 1];
  return {
    points: moments.map((moment) => full.format(moment)),
    axis: [...new Set(places)].map((i) => short.format(moments[i])),
  };
}

/** In the browser's own zone where it does not know the site's. */
function inZone(language: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(language, options);
  }
}
