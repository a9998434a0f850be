import { useQuery } from '@tanstack/react-query';
import { answer, client, givenInAdvance } from './client';
import type { ConfessionPage } from './types';

/** Apart from the lists, so that the landing page need not bring what reads them page by page. */
export function useLatestWinner() {
  const params = { query: { limit: 1 } };
  const latest = ({ items }: ConfessionPage) => items[0] ?? null;
  return useQuery({
    queryKey: ['latest-winner'],
    queryFn: async () => latest(await answer(client.GET('/api/v2/confessions', { params }))),
    initialData: () => {
      const page = givenInAdvance('/api/v2/confessions', { params });
      return page && latest(page);
    },
  });
}
