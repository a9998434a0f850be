import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';

export const meKey = ['me'] as const;

/** Asking makes one a visitor, with a cookie; reading alone does not need it. */
export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: () => answer(client.GET('/api/v2/me')),
});

export function useMe() {
  return useQuery(meQuery);
}

/** What is known of the visitor already, without asking. */
export function useKnownMe() {
  return useQuery({ ...meQuery, enabled: false }).data;
}
