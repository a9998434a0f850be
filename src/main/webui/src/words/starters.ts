/** Beginnings for those who have none. Serbian in every language of the site, as the machine writes Serbian only. */
export const STARTERS = [
  'Kad sam bila mala',
  'Nikad nisam priznao',
  'Moja komšinica',
  'Svake noći u tri',
];
