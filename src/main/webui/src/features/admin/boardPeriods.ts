import { useSearchParams } from 'react-router';

/** In days; what the address says of it. */
export const PERIODS = [1, 7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

const PERIOD = 'dana';
const USUAL: Period = 30;

/** Where one sees this period. */
export function periodSearch(period: Period): string {
  return period === USUAL ? '' : `?${PERIOD}=${period}`;
}

/** The one that the address asks for; the usual one where it asks for none that there is. */
export function usePeriod(): Period {
  const asked = Number(useSearchParams()[0].get(PERIOD));
  return PERIODS.find((period) => period === asked) ?? USUAL;
}
