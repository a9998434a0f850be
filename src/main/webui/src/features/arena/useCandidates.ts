import { useConfessions } from '@/api/confessions';
import { useOwnVotesOf, type OwnVotes } from '@/api/reactions';

/** All candidates that are loaded, with what one said to them. */
export function useCandidates() {
  const list = useConfessions('arena');
  const pages = list.data?.pages ?? [];
  const votes = useOwnVotesOf(
    'arena',
    pages.map((page) => page.items.map(({ id }) => id)),
  );
  // Until one's own votes are known, a page may hold what has been judged already.
  const candidates = pages.flatMap((page, i) => (votes[i] ? page.items : []));
  const own: OwnVotes = Object.assign({}, ...votes);
  const known = pages.every((page, i) => votes[i] || page.items.length === 0);
  return { list, candidates, own, known, empty: pages[0]?.items.length === 0 };
}
