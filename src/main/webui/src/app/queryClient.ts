import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/ApiError';

const MOST_RETRIES = 2;

/** Only what may pass by itself is tried again: a lost network or a broken server, not a refusal. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing = !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
  return passing && failures < MOST_RETRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a network the service worker may still know the answer, and where it does not, people are told.
      queries: { retry: worthRetrying, staleTime: 10_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
