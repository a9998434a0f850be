/** Every address of the site. */
export const paths = {
  landing: '/',
  arena: '/arena',
  candidate: (id: number | string) => `/arena/${id}`,
  list: '/ispovesti',
  confession: (id: number | string) => `/ispovesti/${id}`,
  writing: '/pisi',
};
