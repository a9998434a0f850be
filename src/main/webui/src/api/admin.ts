import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, client } from './client';
import type { AccountRole, AdminSession } from './types';

const adminKey = ['admin'] as const;

export const sessionKey = [...adminKey, 'session'] as const;
export const modelsKey = [...adminKey, 'models'] as const;
export const accountsKey = [...adminKey, 'accounts'] as const;
const auditKey = [...adminKey, 'audit'] as const;

/** Who is signed in; null for nobody. */
const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async (): Promise<AdminSession | null> =>
    (await answer(client.GET('/api/v2/admin/session'))) ?? null,
  staleTime: 60_000,
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** How one can come in beside a password. */
export function useWays() {
  return useQuery({
    queryKey: [...adminKey, 'ways'],
    queryFn: () => answer(client.GET('/api/v2/admin/session/ways')),
    staleTime: Infinity,
  });
}

export function signIn(body: { name: string; password: string }): Promise<AdminSession> {
  return answer(client.POST('/api/v2/admin/session', { body }));
}

export async function signOut(): Promise<void> {
  await client.DELETE('/api/v2/admin/session');
}

export function choosePassword(body: {
  password: string;
  newPassword: string;
}): Promise<AdminSession> {
  return answer(client.PUT('/api/v2/admin/session/password', { body }));
}

export function useModels() {
  return useQuery({
    queryKey: modelsKey,
    queryFn: () => answer(client.GET('/api/v2/admin/models')),
    // Generators come and go.
    refetchInterval: 10_000,
  });
}

export function chooseModel(model: string) {
  return answer(client.PUT('/api/v2/admin/models', { body: { model } }));
}

export function useVotePatterns() {
  return useQuery({
    queryKey: [...adminKey, 'vote-patterns'],
    queryFn: () => answer(client.GET('/api/v2/admin/votes/patterns')),
  });
}

export function useAccounts() {
  return useQuery({
    queryKey: accountsKey,
    queryFn: () => answer(client.GET('/api/v2/admin/accounts')),
  });
}

export function addAccount(body: { name: string; role: AccountRole }) {
  return answer(client.POST('/api/v2/admin/accounts', { body }));
}

const one = (id: number) => ({ params: { path: { id } } });

export function changeRole(id: number, role: AccountRole) {
  return answer(client.PUT('/api/v2/admin/accounts/{id}/role', { ...one(id), body: { role } }));
}

export function newPassword(id: number) {
  return answer(client.POST('/api/v2/admin/accounts/{id}/password', one(id)));
}

export function disableAccount(id: number) {
  return answer(client.PUT('/api/v2/admin/accounts/{id}/disabled', one(id)));
}

export function enableAccount(id: number) {
  return answer(client.DELETE('/api/v2/admin/accounts/{id}/disabled', one(id)));
}

/** What was done, page by page. @param action only this kind; nothing for all */
export function useAudit(action?: string) {
  return useInfiniteQuery({
    queryKey: [...auditKey, action],
    queryFn: ({ pageParam: after }) => {
      const query = { action, after, limit: 25 };
      return answer(client.GET('/api/v2/admin/audit', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
}
