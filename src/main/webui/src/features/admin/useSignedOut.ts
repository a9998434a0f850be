import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { ApiError } from '@/api/ApiError';
import { sessionKey } from '@/api/admin';

/** Has the door asked again who is there, where an answer says that the session is over. */
export function useAskAgain() {
  const client = useQueryClient();
  return useCallback(
    (error: Error | null) => {
      const over = error instanceof ApiError && (error.status === 401 || error.status === 403);
      if (over) void client.invalidateQueries({ queryKey: sessionKey });
    },
    [client],
  );
}

/** The same for what could not be loaded. */
export function useSignedOut(error: Error | null) {
  const askAgain = useAskAgain();
  useEffect(() => askAgain(error), [error, askAgain]);
}
