import type {
  CommentView,
  ConfessionView,
  Mood,
  Pending,
  ReactionKind,
  RoundView,
} from '../api/types.ts';
import { createOffice, type Office } from './administration.ts';
import { createDesk, type Desk } from './moderation.ts';
import { createStock } from './stock.ts';
import { createRounds, type Rounds } from './tuning.ts';

/** A generation as it was asked for; the rest follows from the time that has passed. */
export interface Asked {
  id: number;
  prefix: string;
  mood: Mood;
  createdAt: string;
  owner: string;
  /** When it was cancelled. */
  cancelled?: string;
  confessionId?: number;
}

/** A comment and who said it. */
export type Said = CommentView & { owner: string };

/** Everything the mock server knows; made anew for each test. */
export interface World {
  arena: ConfessionView[];
  list: ConfessionView[];
  lost: Set<number>;
  /** By moderators. */
  hidden: Set<number>;
  comments: Said[];
  /** By visitor and comment. */
  commentVotes: Map<string, ReactionKind>;
  asked: Map<number, Asked>;
  /** By visitor: when there will be room for what they asked for (ms). */
  roomAt: Map<string, number>;
  /** By visitor, stage and confession. */
  votes: Map<string, ReactionKind>;
  nextId: number;
  office: Office;
  rounds: Rounds;
  desk: Desk;
  /** What waits for the arena, in order. */
  stock: Pending[];
}

const TEXTS = [
  'Kad god lažem da sam na putu, tek tada ustajem iz kreveta.',
  'Moj pas se više obraduje komšinici nego meni, jer ona uvek miriše na čvarke. Ni ja njemu ne zameram, i ja se obradujem kad je sretnem na stepeništu.',
  'Rekao sam ženi da je supa odlična, pa je jedem već devetu godinu.',
  'U liftu se pravim da čitam uputstvo za evakuaciju samo da ne pričam s ljudima. Juče me je domar pitao šta piše pod tačkom četiri. Znao sam.',
];

export function confession(id: number, more: Partial<ConfessionView> = {}): ConfessionView {
  return {
    id,
    text: TEXTS[id % TEXTS.length]!,
    prefixLength: 0,
    pseudonym: id % 3 ? 'Anonimus' : 'Zbunjeni iz Zemuna',
    origin: 'HOUSE',
    model: 'mock',
    aiGenerated: true,
    enteredAt: new Date(Date.now() - (100 - id) * 1_500_000).toISOString(),
    likes: (id * 7) % 30,
    dislikes: (id * 3) % 11,
    superlikes: id % 4,
    comments: 0,
    ...more,
  };
}

export function said(id: number, confessionId: number, text: string, owner = 'other'): Said {
  const createdAt = new Date(Date.now() - (600 - id) * 60_000).toISOString();
  return { id, confessionId, text, pseudonym: 'Anonimus', createdAt, likes: 2, dislikes: 0, owner };
}

export function round(more: Partial<RoundView> = {}): RoundView {
  return {
    id: 5,
    dueAt: '2030-01-01T23:00:00Z',
    heldAt: '2030-01-01T23:00:02Z',
    rule: 'classic',
    formula: 'likes − dislikes + 3·superlikes',
    leastAgeSeconds: 0,
    candidates: 23,
    promoted: 1,
    rejected: 22,
    stayed: 0,
    likes: 7,
    dislikes: 2,
    superlikes: 1,
    score: 8,
    rank: 1,
    outcome: 'PROMOTED',
    ...more,
  };
}

export function createWorld(): World {
  const ids = Array.from({ length: 24 }, (_, i) => 60 - i);
  return {
    arena: ids.map((id) => confession(id, id % 3 ? { prefixLength: 6 } : {})),
    list: [confession(12, { comments: 2 }), confession(9), confession(4)],
    lost: new Set([1]),
    hidden: new Set([3]),
    comments: [said(502, 12, 'I meni se to desilo.\nDvaput.'), said(501, 12, 'Ma hajde.')],
    commentVotes: new Map(),
    asked: new Map(),
    roomAt: new Map(),
    votes: new Map(),
    nextId: 61,
    office: createOffice(),
    rounds: createRounds(),
    desk: createDesk(),
    stock: createStock(),
  };
}
