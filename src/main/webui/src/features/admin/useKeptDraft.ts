import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionKey } from '@/api/admin';
import type { Draft } from './knobs';

/** Among what goes at signing out. */
const key = [sessionKey[0], 'settings draft'] as const;

interface Kept {
  version: number;
  draft: Draft;
}

/**
 * What is being edited. It outlasts a look at another page of the site, as long as the version it began with still holds and this tab is
 * open.
 *
 * @param begin where nothing is kept of this version
 */
export function useKeptDraft(version: number, begin: { draft: Draft; anew: boolean }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = client.getQueryData<Kept>(key);
    return kept?.version === version && !begin.anew ? kept.draft : begin.draft;
  });

  function keep(next: Draft) {
    client.setQueryDefaults(key, { gcTime: Infinity });
    client.setQueryData<Kept>(key, { version, draft: next });
    setDraft(next);
  }

  return [draft, keep] as const;
}
