const PAIRS = [
  'brother',
  'soul',
  'known',
  'tear',
  'coffee',
  'memory',
  'hug',
  'more',
  'pardon',
  'oath',
  'feeling',
] as const;

/** Where the two words of a confession are in the catalogue: the same for everybody and for ever. */
export function voteWords(id: number) {
  return `votes.words.${PAIRS[id % PAIRS.length]!}` as const;
}
