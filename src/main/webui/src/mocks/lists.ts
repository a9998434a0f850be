import type { ConfessionView } from '../api/types.ts';

const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365, all: Infinity };
const DAY_MS = 86_400_000;

const liked = ({ likes, dislikes }: ConfessionView) => likes - dislikes;

/** The part of the main list that an address asks for, or the type of the problem with it. */
export function chosen(list: ConfessionView[], asked: URLSearchParams): ConfessionView[] | string {
  const sort = asked.get('sort') ?? 'new';
  const within = asked.get('within');
  const days = DAYS[within ?? 'all'];
  if (!['new', 'top', 'hot'].includes(sort) || !days) return 'invalid-sort';
  if (within !== null && sort !== 'top') return 'invalid-sort';
  const q = asked.get('q');
  if (q !== null) return sort === 'new' ? search(list, q) : 'invalid-sort';
  if (sort === 'new') return list;
  const since = Date.now() - days * DAY_MS;
  return list
    .filter(({ enteredAt }) => Date.parse(enteredAt) >= since)
    .sort((a, b) => liked(b) - liked(a));
}

function search(list: ConfessionView[], q: string) {
  const wanted = words(q);
  if (wanted.length === 0 || [...q].length > 100) return 'invalid-search';
  return list.filter(({ text }) => {
    const has = words(text);
    return wanted.every((start) => has.some((word) => word.startsWith(start)));
  });
}

function words(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
