import { http, HttpResponse } from 'msw';
import type { Account, AuditEntry, Models } from '../api/types.ts';
import { dashboard, present } from './dashboard.ts';
import { page, problem, visitor } from './http.ts';
import type { World } from './world.ts';

/** The password of all accounts here, but for one-time ones. */
export const PASSWORD = 'konj uz brdo, pa niz brdo';
export const ONE_TIME_PASSWORD = 'abcde-fghjk-mnpqr-stuvw';

type Known = Account & { password: string };

/** What administration knows. */
export interface Office {
  /** By visitor: the name of the account. */
  signedIn: Map<string, string>;
  accounts: Known[];
  models: Models;
  log: AuditEntry[];
}

function account(id: number, name: string, role: Account['role'], once = false): Known {
  const password = once ? ONE_TIME_PASSWORD : PASSWORD;
  const createdAt = '2026-01-01T12:00:00Z';
  return { id, name, role, createdAt, disabledAt: null, mustChangePassword: once, password };
}

export function createOffice(): Office {
  return {
    signedIn: new Map(),
    accounts: [account(1, 'admin', 'ADMIN'), account(2, 'mira', 'MODERATOR')],
    models: {
      inUse: 'ispovest-mini',
      state: 'READY',
      reason: null,
      generators: [
        {
          id: 'generator-1',
          state: 'READY',
          model: 'ispovest-mini',
          reason: null,
          refused: null,
          refusal: null,
          slots: 4,
          jobs: 1,
          tokensPerSecond: 81.5,
        },
      ],
      models: [
        { name: 'ispovest-mini', parameters: 6_377_472 },
        { name: 'ispovest-velika', parameters: 124_439_808 },
        { name: 'pokvaren', problem: 'tokenizer.json: it has no merges' },
      ],
    },
    log: [],
  };
}

function sessionOf({ name, role, mustChangePassword }: Known) {
  const expiresAt = new Date(Date.now() + 12 * 3_600_000).toISOString();
  return { name, role, mustChangePassword, expiresAt };
}

function shown(known: Known): Account {
  const { id, name, role, createdAt, disabledAt, mustChangePassword } = known;
  return { id, name, role, createdAt, disabledAt, mustChangePassword };
}

/** Writes into the log what somebody did. */
export function writeDown(
  office: Office,
  who: string,
  action: string,
  target: string,
  detail: string | null = null,
) {
  const [id, at] = [office.log.length + 1, new Date().toISOString()];
  office.log.unshift({ id, at, who, action, target, detail });
}

export function administration({ office }: World) {
  function me(request: Request) {
    const who = office.signedIn.get(visitor(request));
    return office.accounts.find(({ name, disabledAt }) => name === who && !disabledAt);
  }

  const note = (who: string, action: string, target: string, detail?: string) =>
    writeDown(office, who, action, target, detail);

  function asAdmin(request: Request, answer: (by: string) => Response) {
    const known = me(request);
    if (!known) return problem(401, 'sign-in');
    const may = known.role === 'ADMIN' && !known.mustChangePassword;
    return may ? answer(known.name) : problem(403, 'not-allowed');
  }

  /** Changes one account, unless no administrator would be left. */
  function change(request: Request, id: unknown, changes: Partial<Known>, action: string) {
    return asAdmin(request, (by) => {
      const found = office.accounts.find((account) => account.id === Number(id));
      if (!found) return problem(404, 'not-found');
      const before = { ...found };
      Object.assign(found, changes);
      if (!office.accounts.some(({ role, disabledAt }) => role === 'ADMIN' && !disabledAt)) {
        Object.assign(found, before);
        return problem(409, 'last-admin');
      }
      note(by, action, found.name);
      return HttpResponse.json(shown(found));
    });
  }

  const base = '*/api/v2/admin';
  return [
    http.get(`${base}/session`, ({ request }) => {
      const known = me(request);
      return known ? HttpResponse.json(sessionOf(known)) : new HttpResponse(null, { status: 204 });
    }),
    http.post(`${base}/session`, async ({ request }) => {
      const { name, password } = (await request.json()) as { name: string; password: string };
      const found = office.accounts.find((account) => account.name === name && !account.disabledAt);
      if (found?.password !== password) return problem(401, 'sign-in');
      office.signedIn.set(visitor(request), name);
      note(name, 'session.opened', name);
      return HttpResponse.json(sessionOf(found));
    }),
    http.get(`${base}/session/ways`, () => HttpResponse.json({ openId: null })),
    http.delete(`${base}/session`, ({ request }) => {
      office.signedIn.delete(visitor(request));
      return new HttpResponse(null, { status: 204 });
    }),
    http.put(`${base}/session/password`, async ({ request }) => {
      const wish = (await request.json()) as { password: string; newPassword: string };
      const known = me(request);
      if (known?.password !== wish.password) return problem(401, 'sign-in');
      if (wish.newPassword.length < 12) return problem(400, 'invalid-password');
      Object.assign(known, { password: wish.newPassword, mustChangePassword: false });
      note(known.name, 'account.own-password', known.name);
      return HttpResponse.json(sessionOf(known));
    }),
    http.get(`${base}/models`, ({ request }) =>
      asAdmin(request, () => HttpResponse.json(office.models)),
    ),
    http.put(`${base}/models`, async ({ request }) => {
      const { model } = (await request.json()) as { model: string };
      return asAdmin(request, (by) => {
        const found = office.models.models.find(({ name }) => name === model);
        if (!found || found.problem) return problem(422, 'unusable-model');
        office.models = { ...office.models, inUse: model };
        note(by, 'model.chosen', model);
        return HttpResponse.json(office.models);
      });
    }),
    http.get(`${base}/accounts`, ({ request }) =>
      asAdmin(request, () => HttpResponse.json({ items: office.accounts.map(shown) })),
    ),
    http.post(`${base}/accounts`, async ({ request }) => {
      const { name, role } = (await request.json()) as Pick<Account, 'name' | 'role'>;
      return asAdmin(request, (by) => {
        if (!/^[a-z][a-z0-9._-]{1,29}$/.test(name)) return problem(400, 'invalid-account');
        if (office.accounts.some((known) => known.name === name))
          return problem(409, 'account-exists');
        const made = account(office.accounts.length + 1, name, role, true);
        office.accounts.push(made);
        note(by, 'account.added', name, role);
        const told = { account: shown(made), password: made.password };
        return HttpResponse.json(told, { status: 201 });
      });
    }),
    http.put(`${base}/accounts/:id/role`, async ({ params, request }) => {
      const { role } = (await request.json()) as Pick<Account, 'role'>;
      return change(request, params.id, { role }, 'account.role');
    }),
    http.post(`${base}/accounts/:id/password`, ({ params, request }) =>
      asAdmin(request, (by) => {
        const found = office.accounts.find(({ id }) => id === Number(params.id));
        if (!found) return problem(404, 'not-found');
        Object.assign(found, { password: ONE_TIME_PASSWORD, mustChangePassword: true });
        note(by, 'account.password', found.name);
        return HttpResponse.json({ account: shown(found), password: found.password });
      }),
    ),
    http.put(`${base}/accounts/:id/disabled`, ({ params, request }) => {
      const disabledAt = new Date().toISOString();
      return change(request, params.id, { disabledAt }, 'account.disabled');
    }),
    http.delete(`${base}/accounts/:id/disabled`, ({ params, request }) =>
      change(request, params.id, { disabledAt: null }, 'account.enabled'),
    ),
    http.get(`${base}/dashboard/now`, ({ request }) =>
      asAdmin(request, () => HttpResponse.json(present)),
    ),
    http.get(`${base}/dashboard`, ({ request }) =>
      asAdmin(request, () => {
        const days = Number(new URL(request.url).searchParams.get('days') ?? 30);
        return days >= 1 && days <= 90
          ? HttpResponse.json(dashboard(days))
          : problem(400, 'invalid-period');
      }),
    ),
    http.get(`${base}/votes/patterns`, ({ request }) =>
      asAdmin(request, () => {
        const confessions = [{ id: 60, votes: 11 }];
        const [first, last] = ['2026-11-27T20:00:00Z', '2026-11-27T20:20:00Z'];
        const pattern = { visitors: 12, votes: 14, taken: 4.5, first, last, confessions };
        return HttpResponse.json({ patterns: [pattern] });
      }),
    ),
    http.get(`${base}/audit`, ({ request }) =>
      asAdmin(request, () => {
        const action = new URL(request.url).searchParams.get('action');
        return page(
          office.log.filter((entry) => !action || entry.action === action),
          request,
        );
      }),
    ),
  ];
}
