interface VoteWords {
  LIKE: string;
  DISLIKE: string;
}

/** How people say yes and no here: short, so that two fit beside each other on a phone. */
const PAIRS: VoteWords[] = [
  { LIKE: 'To, brate', DISLIKE: 'Ajde, molim te' },
  { LIKE: 'Ima duše', DISLIKE: 'Fali joj šraf' },
  { LIKE: 'Ko da me zna', DISLIKE: 'Ne znamo se' },
  { LIKE: 'Krenula suza', DISLIKE: 'Suva maramica' },
  { LIKE: 'Častim kafu', DISLIKE: 'Plati svoje' },
  { LIKE: 'Ovo se pamti', DISLIKE: 'Već zaboravih' },
  { LIKE: 'Zagrljaj', DISLIKE: 'Samo mahanje' },
  { LIKE: 'Još, još!', DISLIKE: 'Dosta, mašino' },
  { LIKE: 'Oprošteno', DISLIKE: 'Idi u ćošak' },
  { LIKE: 'Majke mi, da', DISLIKE: 'Majke mi, ne' },
  { LIKE: 'Znam taj osećaj', DISLIKE: 'Prodaješ maglu' },
];

/** The two words of a confession: the same for everybody and for ever. */
export function voteWords(id: number): VoteWords {
  return PAIRS[id % PAIRS.length]!;
}
