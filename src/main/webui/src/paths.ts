/** Where the comments are on the page of a confession. */
export const COMMENTS = 'komentari';

/** What the page for writing is told of: one's own generation, of any age. */
export const DRAFT = 'nacrt';

/** Every address of the site. */
export const paths = {
  landing: '/',
  arena: '/arena',
  candidate: (id: number | string) => `/arena/${id}`,
  list: '/ispovesti',
  confession: (id: number | string) => `/ispovesti/${id}`,
  comments: (id: number | string) => `/ispovesti/${id}#${COMMENTS}`,
  rounds: '/runde',
  round: (id: number | string) => `/runde/${id}`,
  writing: '/pisi',
  draft: (id: number) => `/pisi?${DRAFT}=${id}`,
  corner: '/kutak',
  ownConfessions: '/kutak/ispovesti',
  ownVotes: '/kutak/glasovi',
  goodbye: '/kutak/zbogom',
  admin: '/admin',
  adminOwn: '/admin/nalog',
  adminRounds: '/admin/runde',
  adminTuning: '/admin/podesavanja',
  adminPending: '/admin/na-cekanju',
  adminModels: '/admin/modeli',
  adminAccounts: '/admin/nalozi',
  adminAudit: '/admin/dnevnik',
  adminPatterns: '/admin/glasanje',
  adminQueue: '/admin/prijave',
  adminDecided: '/admin/prijave/resene',
  adminWords: '/admin/reci',
  about: '/o-sajtu',
  rules: '/pravila',
  privacy: '/privatnost',
  feed: '/feed.atom',
};
