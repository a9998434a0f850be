import type { ConfessionView, Mood, ReactionKind } from '../api/types.ts';

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

/** Everything the mock server knows; made anew for each test. */
export interface World {
  arena: ConfessionView[];
  list: ConfessionView[];
  lost: Set<number>;
  asked: Map<number, Asked>;
  /** By visitor: when there will be room for what they asked for (ms). */
  roomAt: Map<string, number>;
  /** By visitor, stage and confession. */
  votes: Map<string, ReactionKind>;
  nextId: number;
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

export function createWorld(): World {
  const ids = Array.from({ length: 24 }, (_, i) => 60 - i);
  return {
    arena: ids.map((id) => confession(id, id % 3 ? { prefixLength: 6 } : {})),
    list: [confession(12), confession(9), confession(4)],
    lost: new Set([1]),
    asked: new Map(),
    roomAt: new Map(),
    votes: new Map(),
    nextId: 61,
  };
}
