import { http, HttpResponse } from 'msw';
import type { BlockedWord, Case, Decision } from '../api/types.ts';
import { writeDown } from './administration.ts';
import { page, problem, visitor } from './http.ts';
import type { World } from './world.ts';

/** What moderators know. */
export interface Desk {
  cases: Case[];
  words: BlockedWord[];
}

export function reported(id: number, more: Partial<Case> = {}): Case {
  return {
    id,
    kind: 'CONFESSION',
    thingId: 60 + id,
    text: 'Komšija je sa trećeg sprata, svi znate koji.',
    pseudonym: 'Anonimus',
    context: {
      confessionId: 60 + id,
      text: 'Komšija je sa trećeg sprata, svi znate koji.',
      pseudonym: 'Anonimus',
      stage: 'ARENA',
    },
    hidden: false,
    openedAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    openSeconds: 7200,
    reports: 1,
    voices: 1,
    reasons: { PERSONAL_DATA: 1 },
    notes: [],
    decision: null,
    author: { blockedUntil: null },
    ...more,
  };
}

const word = (id: number, word: string, more: Partial<BlockedWord> = {}): BlockedWord => ({
  id,
  word,
  note: null,
  addedBy: 'settings',
  addedAt: '2026-01-01T12:00:00Z',
  ...more,
});

export function createDesk(): Desk {
  return {
    cases: [
      reported(1, { notes: ['to je moja zgrada'] }),
      reported(2, {
        kind: 'COMMENT',
        thingId: 502,
        text: 'Svi ste vi isti.',
        pseudonym: 'Ljuti',
        context: {
          confessionId: 12,
          text: 'Kad god lažem da sam na putu, tek tada ustajem iz kreveta.',
          pseudonym: 'Anonimus',
          stage: 'PUBLISHED',
        },
        hidden: true,
        hiddenAt: new Date().toISOString(),
        reports: 4,
        voices: 3,
        reasons: { HATE: 3, SPAM: 1 },
      }),
    ],
    words: [word(1, 'glup*'), word(2, 'šund', { addedBy: 'mira', note: 'dosadno' })],
  };
}

const MADE: Record<string, [Decision, action: string]> = {
  hide: ['HIDDEN', 'case.hide'],
  restore: ['RESTORED', 'case.restore'],
  dismiss: ['DISMISSED', 'case.dismiss'],
};

export function moderation({ office, desk }: World) {
  async function asStaff<T>(request: Request, act: (by: string, body: T) => Response) {
    const by = office.signedIn.get(visitor(request));
    if (!by) return problem(401, 'sign-in');
    const sent = await request.text();
    return act(by, (sent ? JSON.parse(sent) : {}) as T);
  }

  const find = (id: unknown) => desk.cases.find((each) => each.id === Number(id));
  const open = () => desk.cases.filter(({ decision }) => !decision);
  const pageOf = async (items: Case[], request: Request) =>
    (await page(items, request).json()) as object;
  const base = '*/api/v2/admin/moderation';
  return [
    http.get(`${base}/queue`, async ({ request }) => {
      const shown = await pageOf(open(), request);
      return asStaff(request, () => HttpResponse.json({ open: open().length, ...shown }));
    }),
    http.get(`${base}/cases`, ({ request }) =>
      asStaff(request, () => {
        const decided = desk.cases.filter(({ decision }) => decision);
        const last = (each: Case) => Date.parse(each.decidedAt!);
        return page(
          decided.sort((a, b) => last(b) - last(a)),
          request,
        );
      }),
    ),
    http.post(`${base}/cases/:id/block`, ({ params, request }) =>
      asStaff<{ hours: number; note: string | null }>(request, (by, { hours, note }) => {
        const found = find(params.id);
        if (!found) return problem(404, 'not-found');
        if (!found.author) return problem(409, 'no-author');
        const until = hours ? new Date(Date.now() + hours * 3_600_000).toISOString() : null;
        found.author = { blockedUntil: until };
        const action = hours ? 'author.block' : 'author.admit';
        const detail = until ? `until ${until}${note ? `: ${note}` : ''}` : note;
        writeDown(office, by, action, `author of confession ${found.thingId}`, detail);
        return HttpResponse.json({ until });
      }),
    ),
    http.post(`${base}/cases/:id/:verdict`, ({ params, request }) =>
      asStaff<{ note: string | null; instead: Decision | null }>(request, (by, body) => {
        const found = find(params.id);
        const made = MADE[String(params.verdict)];
        if (!found || !made) return problem(404, 'not-found');
        if ((found.decision ?? null) !== body.instead) return problem(409, 'case-closed');
        const [decision, action] = made;
        Object.assign(found, {
          decision,
          decidedBy: by,
          decidedAt: new Date().toISOString(),
          note: body.note,
          hidden: decision === 'HIDDEN',
        });
        writeDown(office, by, action, `confession ${found.thingId}, case ${found.id}`, body.note);
        return HttpResponse.json(found);
      }),
    ),
    http.get(`${base}/words`, ({ request }) =>
      asStaff(request, () => HttpResponse.json({ items: desk.words })),
    ),
    http.post(`${base}/words/try`, ({ request }) =>
      asStaff<{ text: string }>(request, (_, { text }) => {
        const hits = desk.words.flatMap(({ word: entry }) => {
          const found = entry.replaceAll('*', '');
          const start = text.toLowerCase().indexOf(found);
          return start < 0 ? [] : [{ word: entry, found, start, end: start + found.length }];
        });
        const personalData = /\d{3}[/-]?\d{3}/.test(text) ? 'PHONE' : null;
        return HttpResponse.json({ hits, personalData });
      }),
    ),
    http.post(`${base}/words`, ({ request }) =>
      asStaff<{ word: string; note: string | null }>(request, (by, wish) => {
        if (!/^\*?\p{L}{2,}\*?$/u.test(wish.word)) return problem(400, 'invalid-word');
        if (desk.words.some((known) => known.word === wish.word)) return problem(409, 'known-word');
        const added = word(desk.words.length + 10, wish.word, {
          note: wish.note,
          addedBy: by,
          addedAt: new Date().toISOString(),
        });
        desk.words.push(added);
        writeDown(office, by, 'word.add', wish.word, wish.note);
        return HttpResponse.json(added, { status: 201 });
      }),
    ),
    http.delete(`${base}/words/:id`, ({ params, request }) =>
      asStaff(request, (by) => {
        const found = desk.words.find(({ id }) => id === Number(params.id));
        if (!found) return problem(404, 'not-found');
        desk.words = desk.words.filter((each) => each !== found);
        writeDown(office, by, 'word.remove', found.word);
        return new HttpResponse(null, { status: 204 });
      }),
    ),
  ];
}
