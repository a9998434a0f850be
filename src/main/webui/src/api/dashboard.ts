import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';

/** What the site is like now; asked for again every few seconds while somebody looks. */
export function usePresent() {
  return useQuery({
    queryKey: ['admin', 'dashboard', 'now'],
    queryFn: () => answer(client.GET('/api/v2/admin/dashboard/now')),
    staleTime: 0,
    refetchInterval: 5_000,
  });
}

/** How much happened in the last days. While others are brought, those that are there stay. */
export function useDashboard(days: number) {
  return useQuery({
    queryKey: ['admin', 'dashboard', days],
    queryFn: () => answer(client.GET('/api/v2/admin/dashboard', { params: { query: { days } } })),
    staleTime: 0,
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });
}
