/** What stands under every page. It comes after the page itself. */
export const srFooter = {
  footer: {
    label: 'O ovom mestu',
    about: 'O sajtu',
    rules: 'Pravila',
    privacy: 'Privatnost',
    feed: 'Prati nove',
    corner: 'Moj kutak',
    promise: 'Sve je napisala mašina. Ništa od toga se nije dogodilo.',
  },
};
