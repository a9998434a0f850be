import type { DashboardPoint, DashboardView, PresentView } from '../api/types.ts';

const HOUR = 3_600_000;

export const present: PresentView = {
  at: '2026-11-27T12:00:00Z',
  waiting: 3,
  running: 4,
  longestWaitSeconds: 65,
  waitFrom: 2,
  waitTo: 6,
  generators: [
    {
      id: 'generator-1',
      state: 'READY',
      model: 'ispovest-mini',
      slots: 4,
      jobs: 4,
      tokensPerSecond: 80,
    },
  ],
  model: 'ispovest-mini',
  arena: 12,
  arenaSize: 10,
  pending: 20,
  drafts: 7,
  draftsAt: '2026-11-27T11:55:00Z',
  nextRoundAt: '2026-11-27T23:00:00Z',
  paused: false,
  databaseBytes: 12_345_678,
  freeBytes: 9_876_543_210,
};

const NOTHING: Omit<DashboardPoint, 'from'> = {
  asked: 0,
  askedByHouse: 0,
  done: 0,
  failed: 0,
  cancelled: 0,
  publications: 0,
  likes: 0,
  dislikes: 0,
  superlikes: 0,
  comments: 0,
  reports: 0,
  rounds: 0,
  candidates: 0,
  promoted: 0,
  load: null,
};

/** Numbers that grow with the time; of the first point nobody knows how the queue was. */
export function dashboard(days: number, point: (i: number) => Partial<DashboardPoint> = some) {
  const hours = days <= 2;
  const [count, step] = hours ? [days * 24, HOUR] : [days, 24 * HOUR];
  const last = Date.parse(hours ? '2026-11-27T12:00:00Z' : '2026-11-26T23:00:00Z');
  const points = Array.from({ length: count }, (_, i) => ({
    ...NOTHING,
    ...point(i),
    from: new Date(last - (count - 1 - i) * step).toISOString(),
  }));
  return {
    step: hours ? 'HOUR' : 'DAY',
    zone: 'Europe/Belgrade',
    points,
  } satisfies DashboardView;
}

function some(i: number): Partial<DashboardPoint> {
  return {
    asked: 12 + i,
    askedByHouse: 2,
    done: 10 + i,
    failed: i % 2,
    cancelled: 1,
    publications: 3,
    likes: 20 + i,
    dislikes: 7,
    superlikes: 1,
    comments: 4,
    reports: i % 3,
    rounds: 1,
    candidates: 11,
    promoted: 1,
    load: i
      ? {
          waiting: 1.5,
          mostWaiting: 6,
          running: 2,
          longestWaitSeconds: 9,
          generators: 1,
          fewestGenerators: 1,
          tokensPerSecond: 320,
        }
      : null,
  };
}
