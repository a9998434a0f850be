import { useState } from 'react';
import { ApiError } from '@/api/ApiError';
import { useSecondsUntil } from '@/ui/useNow';

/**
 * How long to wait until something is allowed: what the server told beforehand, or with its last refusal.
 * Only a limit or a full queue closes the way; after a failure one may try again at any time.
 */
export function useNotBefore(known: string | null | undefined) {
  const [told, setTold] = useState<string | null>(null);
  const seconds = Math.max(useSecondsUntil(known), useSecondsUntil(told));

  function heed(error: unknown) {
    if (!(error instanceof ApiError) || error.retryAfter === null) return;
    if (error.status === 429 || error.type === 'queue-full') {
      setTold(new Date(Date.now() + error.retryAfter * 1000).toISOString());
    }
  }

  return { seconds, heed };
}
