import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client';

/** Apart from the lists, so that the landing page need not bring what reads them page by page. */
export function useLatestWinner() {
  return useQuery({
    queryKey: ['latest-winner'],
    queryFn: async () => {
      const call = client.GET('/api/v2/confessions', { params: { query: { limit: 1 } } });
      return (await answer(call)).items[0] ?? null;
    },
  });
}
