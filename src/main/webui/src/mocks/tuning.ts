import { http, HttpResponse } from 'msw';
import type {
  Knob,
  Round,
  RoundPreview,
  RoundSettings,
  SettingsVersion,
  SettingsView,
  Standing,
} from '../api/types.ts';
import { page, problem } from './http.ts';
import type { World } from './world.ts';

export const SETTINGS: RoundSettings = {
  cron: '0 0 0 * * ?',
  zone: 'Europe/Belgrade',
  paused: false,
  arenaSize: 10,
  superlikesADay: 1,
  scorer: 'DIRICHLET',
  promoted: 1,
  leastScore: null,
  leastVotes: 0,
  leastImpressions: 0,
  leastAgeSeconds: 43_200,
  carryOver: 0,
  weights: { dislike: -1, like: 1, superlike: 3 },
  prior: { dislikes: 2, likes: 2, superlikes: 1 },
  confidence: 1.64,
};

const BOUNDS: Record<string, [least: number, most: number]> = {
  arenaSize: [1, 1000],
  superlikesADay: [0, 100],
  promoted: [1, 1000],
  leastScore: [-1e9, 1e9],
  leastVotes: [0, 1e9],
  leastImpressions: [0, 1e9],
  leastAgeSeconds: [0, 1e9],
  carryOver: [0, 1000],
  'weights.dislike': [-100, 0],
  'weights.like': [0, 100],
  'weights.superlike': [0, 100],
  'prior.dislikes': [0.01, 1000],
  'prior.likes': [0.01, 1000],
  'prior.superlikes': [0.01, 1000],
  confidence: [0, 10],
};

export const KNOBS: Knob[] = Object.entries(BOUNDS).map(([field, [least, most]]) => ({
  field,
  least,
  most,
  optional: field === 'leastScore',
}));

/** What is set, and what rounds came of it. */
export interface Rounds {
  versions: SettingsVersion[];
  held: Round[];
}

export const createRounds = (): Rounds => ({ versions: [], held: [] });

export function standing(more: Partial<Standing> = {}): Standing {
  return {
    rank: 1,
    confessionId: 60,
    confession: null,
    likes: 7,
    dislikes: 2,
    superlikes: 1,
    impressions: 40,
    carriedOver: 0,
    score: 1.25,
    outcome: 'PROMOTED',
    ...more,
  };
}

export function heldRound(more: Partial<Round> = {}): Round {
  return {
    id: 1,
    dueAt: '2030-01-01T23:00:00Z',
    heldAt: '2030-01-01T23:00:02Z',
    rule: 'dirichlet',
    formula: 'worth − 1.64·deviation',
    candidates: 23,
    promoted: 1,
    rejected: 22,
    stayed: 0,
    winners: [],
    ...more,
  };
}

/** The rounds of a site, for everybody and for administrators. */
export function tuning(world: World) {
  const { rounds } = world;
  const newest = () => rounds.versions.at(-1);

  function present(): SettingsView {
    const change = newest() ?? null;
    return {
      settings: change?.settings ?? SETTINGS,
      configured: SETTINGS,
      change,
      version: change?.version ?? 0,
      nextRounds: ['2030-01-02T23:00:00Z', '2030-01-03T23:00:00Z'],
      knobs: KNOBS,
    };
  }

  function preview(settings: RoundSettings): RoundPreview {
    const candidates = world.arena.length;
    const best = world.arena.slice(0, 3).map((confession, i) =>
      standing({
        rank: i + 1,
        confessionId: confession.id,
        confession,
        outcome: i < settings.promoted ? 'PROMOTED' : 'REJECTED',
      }),
    );
    const { promoted } = settings;
    return {
      at: new Date().toISOString(),
      formula: settings.scorer.toLowerCase(),
      candidates,
      promoted,
      rejected: candidates - promoted,
      stayed: 0,
      best,
      nextRounds: ['2030-01-02T23:00:00Z'],
    };
  }

  const base = '*/api/v2/admin/promotion';
  type Body = { settings?: RoundSettings | null; version?: number; why?: string; last?: number };
  const bodyOf = async (request: Request) => (await request.json()) as Body;
  return [
    http.get('*/api/v2/rounds', ({ request }) => page([...rounds.held].reverse(), request)),
    http.get('*/api/v2/rounds/:id', ({ params }) => {
      const round = rounds.held.find(({ id }) => id === Number(params.id));
      return round ? HttpResponse.json({ round, terms: null }) : problem(404, 'not-found');
    }),
    http.get('*/api/v2/rounds/:id/candidates', ({ request, params }) => {
      const round = rounds.held.find(({ id }) => id === Number(params.id));
      const lost = standing({ rank: 2, confessionId: 3, outcome: 'REJECTED', score: 0.5 });
      return page([...(round?.winners ?? []), lost], request);
    }),
    http.get(`${base}/settings`, () => HttpResponse.json(present())),
    http.get(`${base}/settings/history`, ({ request }) =>
      page([...rounds.versions].reverse(), request),
    ),
    http.put(`${base}/settings`, async ({ request }) => {
      const { settings, version = 0, why = '' } = await bodyOf(request);
      if (version !== present().version) {
        return HttpResponse.json(
          { type: '/problems/settings-changed', status: 409, present: newest(), yours: settings },
          { status: 409 },
        );
      }
      if (settings?.cron === '0 0 0 31 2 ?') {
        return HttpResponse.json(
          { type: '/problems/invalid-settings', status: 400, fields: { cron: 'never fires' } },
          { status: 400 },
        );
      }
      rounds.versions.push({
        version: version + 1,
        settings: settings ?? SETTINGS,
        configured: !settings,
        changedBy: 'admin',
        changedAt: new Date().toISOString(),
        why,
      });
      return HttpResponse.json(present());
    }),
    http.post(`${base}/preview`, async ({ request }) => {
      const { settings } = await bodyOf(request);
      return HttpResponse.json(preview(settings ?? present().settings));
    }),
    http.post(`${base}/replay`, () => {
      const winner = standing({ confession: world.list[0] ?? null, confessionId: 12 });
      const other = standing({ confession: world.list[1] ?? null, confessionId: 9 });
      const { id, heldAt, formula, candidates } = heldRound();
      const replayed = { id, heldAt, formula, candidates };
      return HttpResponse.json({
        items: [
          { ...replayed, id: 2, same: true, winners: [winner], wouldWin: [winner] },
          { ...replayed, same: false, winners: [winner], wouldWin: [other] },
        ],
      });
    }),
    http.post(`${base}/rounds`, async ({ request }) => {
      const { last } = await bodyOf(request);
      if (last !== (rounds.held.at(-1)?.id ?? 0)) return problem(409, 'round-held');
      const round = heldRound({ id: rounds.held.length + 1 });
      rounds.held.push(round);
      return HttpResponse.json(round);
    }),
  ];
}
