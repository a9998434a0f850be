import type { Knob, RoundSettings } from '@/api/types';

/** The numbers, as the server names them, in the groups and the order in which they are shown. */
export const GROUPS = {
  winning: [
    'promoted',
    'leastScore',
    'leastVotes',
    'leastImpressions',
    'leastAgeSeconds',
    'carryOver',
  ],
  scoring: [
    'weights.dislike',
    'weights.like',
    'weights.superlike',
    'prior.dislikes',
    'prior.likes',
    'prior.superlikes',
    'confidence',
  ],
  arena: ['arenaSize', 'superlikesADay'],
} as const;

export const FIELDS = [...GROUPS.winning, ...GROUPS.scoring, ...GROUPS.arena] as const;
export type Field = (typeof FIELDS)[number];

/** Settings as they are typed: numbers are texts until they are read. */
export interface Draft {
  cron: string;
  zone: string;
  paused: boolean;
  scorer: RoundSettings['scorer'];
  numbers: Record<Field, string>;
}

/** Seconds are no measure of an age in the arena. */
const SCALE: Partial<Record<Field, number>> = { leastAgeSeconds: 3600 };

function numberOf(settings: RoundSettings, field: Field): number | null {
  const [group, name] = field.split('.') as [keyof RoundSettings, string?];
  const value: unknown = settings[group];
  const found = name ? (value as Record<string, number>)[name] : (value as number | null);
  return found ?? null;
}

/** As people write it; empty for none. */
export function textOf(settings: RoundSettings, field: Field): string {
  const value = numberOf(settings, field);
  return value === null ? '' : shown(field, value);
}

export function shown(field: Field, value: number): string {
  return String(value / (SCALE[field] ?? 1));
}

export function draftOf(settings: RoundSettings): Draft {
  const { cron, zone, paused, scorer } = settings;
  const numbers = Object.fromEntries(
    FIELDS.map((field) => [field, textOf(settings, field)]),
  ) as Record<Field, string>;
  return { cron, zone, paused, scorer, numbers };
}

/** What a draft says, or at which fields it cannot be read. Whether the server takes it is another matter. */
export function read(
  draft: Draft,
  knobs: Knob[],
): { settings: RoundSettings; unreadable?: never } | { settings?: never; unreadable: Field[] } {
  const values = new Map<Field, number | null>();
  const unreadable: Field[] = [];
  for (const field of FIELDS) {
    const knob = knobs.find((each) => each.field === field);
    const value = readNumber(draft.numbers[field], SCALE[field]);
    if (fits(value, knob)) values.set(field, value);
    else unreadable.push(field);
  }
  if (unreadable.length > 0) return { unreadable };
  const n = (field: Field) => values.get(field)!;
  const { cron, zone, paused, scorer } = draft;
  return {
    settings: {
      cron: cron.trim(),
      zone: zone.trim(),
      paused,
      scorer,
      arenaSize: n('arenaSize'),
      superlikesADay: n('superlikesADay'),
      promoted: n('promoted'),
      leastScore: values.get('leastScore') ?? null,
      leastVotes: n('leastVotes'),
      leastImpressions: n('leastImpressions'),
      leastAgeSeconds: Math.round(n('leastAgeSeconds')),
      carryOver: n('carryOver'),
      weights: {
        dislike: n('weights.dislike'),
        like: n('weights.like'),
        superlike: n('weights.superlike'),
      },
      prior: {
        dislikes: n('prior.dislikes'),
        likes: n('prior.likes'),
        superlikes: n('prior.superlikes'),
      },
      confidence: n('confidence'),
    },
  };
}

/** There is no half of it. */
const WHOLE: readonly Field[] = [
  'promoted',
  'leastImpressions',
  'carryOver',
  'arenaSize',
  'superlikesADay',
];

export const isWhole = (field: Field) => WHOLE.includes(field);

/** A comma is as good as a point, a minus as a dash. @returns null for nothing, NaN for what is no number */
function readNumber(text: string, scale = 1): number | null {
  const clean = text.trim().replace(',', '.').replace('−', '-');
  return clean === '' ? null : Number(clean) * scale;
}

function fits(value: number | null, knob: Knob | undefined): boolean {
  if (value === null) return knob?.optional ?? false;
  if (Number.isNaN(value) || !knob) return false;
  if (WHOLE.includes(knob.field as Field) && !Number.isInteger(value)) return false;
  return value >= knob.least && value <= knob.most;
}

export type Changed = Field | 'cron' | 'zone' | 'paused' | 'scorer';

/** What one has otherwise than the other. */
export function changes(from: RoundSettings, to: RoundSettings): Changed[] {
  const names = (['cron', 'zone', 'paused', 'scorer'] as const).filter(
    (name) => from[name] !== to[name],
  );
  const numbers = FIELDS.filter((field) => numberOf(from, field) !== numberOf(to, field));
  return [...names, ...numbers];
}
