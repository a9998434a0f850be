/** Where one is on the way through the arena, candidate by candidate; by their numbers. */
export interface Walk {
  /** The one being read. It stays until one goes on, though it has been judged. */
  shown: number | null;
  skipped: readonly number[];
  /** Those one has judged or skipped, the latest last. */
  past: readonly number[];
}

export const START: Walk = { shown: null, skipped: [], past: [] };

interface Numbered {
  id: number;
}

const without = (ids: readonly number[], id: number) => ids.filter((each) => each !== id);

/** Those that wait for a verdict, in their order. */
export function openOnes<C extends Numbered>(
  candidates: readonly C[],
  own: Record<number, unknown>,
  { skipped }: Walk,
): C[] {
  return candidates.filter(({ id }) => !own[id] && !skipped.includes(id));
}

export function judge(walk: Walk, id: number): Walk {
  return { ...walk, past: [...without(walk.past, id), id] };
}

/** What was said is taken back while it is still shown. */
export function unjudge(walk: Walk, id: number): Walk {
  return { ...walk, past: without(walk.past, id) };
}

export function skip(walk: Walk, id: number): Walk {
  return { ...judge(walk, id), shown: null, skipped: [...walk.skipped, id] };
}

export function goOn(walk: Walk): Walk {
  return { ...walk, shown: null };
}

/** Shows one of the past again, as if nothing had been said. */
export function goBack(walk: Walk, id: number): Walk {
  return { shown: id, skipped: without(walk.skipped, id), past: without(walk.past, id) };
}

/** The skipped ones come once more. */
export function askAgain(walk: Walk): Walk {
  return { ...walk, skipped: [] };
}
