/** Where the comments are on the page of a confession. */
export const COMMENTS = 'komentari';

/** Every address of the site. */
export const paths = {
  landing: '/',
  arena: '/arena',
  candidate: (id: number | string) => `/arena/${id}`,
  list: '/ispovesti',
  confession: (id: number | string) => `/ispovesti/${id}`,
  comments: (id: number | string) => `/ispovesti/${id}#${COMMENTS}`,
  writing: '/pisi',
};
