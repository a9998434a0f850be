import { useSearchParams } from 'react-router';

/** In the address as people here say it. */
export const VIEWS = ['jedna', 'lista'] as const;
export type View = (typeof VIEWS)[number];

const PARAMETER = 'prikaz';
const KEY = 'arena-view';

const isView = (value: string | null): value is View => VIEWS.includes(value as View);

/**
 * One at a time unless one has chosen otherwise: on a phone in a tram one thumb does it all, each gets a look of its
 * own instead of the first few in a list, and nothing beside it tells what to think.
 */
export function viewOf(address: string | null, remembered: string | null): View {
  return [address, remembered].find(isView) ?? 'jedna';
}

export function useView(): View {
  const [address] = useSearchParams();
  return viewOf(address.get(PARAMETER), localStorage.getItem(KEY));
}

export function rememberView(view: View) {
  localStorage.setItem(KEY, view);
}

export const addressOf = (view: View) => `?${PARAMETER}=${view}`;
