import type { ListChoice } from '@/api/types';
import { paths } from '@/paths';

export const SORTS = ['new', 'top', 'hot'] as const;
export const PERIODS = ['day', 'week', 'month', 'year', 'all'] as const;
export const LONGEST_SEARCH = 100;

/** What an address of the main list asks for. What it cannot ask for is left out, as if it had not been said. */
export function choiceOf(address: URLSearchParams): ListChoice {
  const q = address.get('q')?.trim();
  if (q) return { q };
  const sort = SORTS.find((each) => each === address.get('sort')) ?? 'new';
  if (sort === 'new') return {};
  if (sort === 'hot') return { sort };
  const within = PERIODS.find((each) => each === address.get('within')) ?? 'all';
  return { sort, within };
}

export function addressOf({ sort = 'new', within = 'all', q }: ListChoice): string {
  const address = new URLSearchParams();
  if (q) address.set('q', q);
  else if (sort !== 'new') address.set('sort', sort);
  if (sort === 'top' && within !== 'all') address.set('within', within);
  return address.size ? `${paths.list}?${address}` : paths.list;
}
