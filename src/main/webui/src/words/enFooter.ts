import type { FooterCatalogue } from './catalogue';

export const enFooter: FooterCatalogue = {
  footer: {
    label: 'About this place',
    about: 'About',
    rules: 'Rules',
    privacy: 'Privacy',
    feed: 'Feed of new ones',
    corner: 'My corner',
    promise: 'A machine wrote all of it. None of it ever happened.',
  },
};
