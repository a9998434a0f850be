import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { Case, Decision, Tried } from './types';

export const moderationKey = ['admin', 'moderation'] as const;
export const blockedWordsKey = ['admin', 'blocked-words'] as const;

/** Whoever has nothing to do waits for something to come. */
const WHILE_EMPTY_MS = 30_000;

interface CasePage {
  items: Case[];
  next?: string | null;
}

/** How many cases wait. */
export function useWaiting() {
  return useQuery({
    queryKey: [...moderationKey, 'waiting'],
    queryFn: async () => {
      const query = { limit: 1 };
      return (await answer(client.GET('/api/v2/admin/moderation/queue', { params: { query } })))
        .open;
    },
    refetchInterval: WHILE_EMPTY_MS,
  });
}

/** The open cases; what is there already is not changed under the hands of whoever reads it. */
export function useQueue() {
  return useInfiniteQuery({
    queryKey: [...moderationKey, 'queue'],
    queryFn: async ({ pageParam: after }): Promise<CasePage> =>
      (await answer(
        client.GET('/api/v2/admin/moderation/queue', { params: { query: { after } } }),
      )) as CasePage,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.every(({ items }) => items.length === 0) ? WHILE_EMPTY_MS : false,
  });
}

/** The decided ones, the last decision first. */
export function useDecided() {
  return useInfiniteQuery({
    queryKey: [...moderationKey, 'decided'],
    queryFn: async ({ pageParam: after }): Promise<CasePage> =>
      (await answer(
        client.GET('/api/v2/admin/moderation/cases', { params: { query: { after } } }),
      )) as CasePage,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}

export type CaseList = ReturnType<typeof useQueue>;
export type Verdict = 'hide' | 'restore' | 'dismiss';

const one = (id: number) => ({ params: { path: { id } } });

/** @param instead the decision that this one replaces; null for an open case. Refused where it is another by now */
export function decide(id: number, verdict: Verdict, note: string, instead: Decision | null) {
  const body = { note: note.trim() || null, instead };
  return answer(
    client.POST(`/api/v2/admin/moderation/cases/{id}/${verdict}`, { ...one(id), body }),
  );
}

/** @param hours 0 lets them in again */
export function blockAuthor(id: number, hours: number, note = '') {
  const body = { hours, note: note.trim() || null };
  return answer(client.POST('/api/v2/admin/moderation/cases/{id}/block', { ...one(id), body }));
}

export function useBlockedWords() {
  return useQuery({
    queryKey: [...blockedWordsKey, 'list'],
    queryFn: () => answer(client.GET('/api/v2/admin/moderation/words')),
    staleTime: 0,
  });
}

export function addWord(word: string, note: string) {
  const body = { word, note: note.trim() || null };
  return answer(client.POST('/api/v2/admin/moderation/words', { body }));
}

export async function removeWord(id: number) {
  await client.DELETE('/api/v2/admin/moderation/words/{id}', one(id));
}

/** What would be refused in a text, by the words as they are now. */
export function useTried(text: string) {
  return useQuery({
    queryKey: [...blockedWordsKey, 'tried', text],
    queryFn: async (): Promise<Tried> =>
      (await answer(
        client.POST('/api/v2/admin/moderation/words/try', { body: { text } }),
      )) as Tried,
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
  });
}
