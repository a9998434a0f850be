/**
 * Beginnings of words in which two neighbours are two letters, not one: „injekcija“ is ин-јекција. The bar says where
 * they part. What follows is any ending („konjugacijama“), what may stand before is in `BEFORE`. The stems are long
 * enough to let the others be: „odžak“ and „podžapati“ have a real „dž“, „konjušar“ a real „nj“. No Serbian word with
 * „l“ and „j“ apart is known to us.
 */
export const TWO_LETTERS = [
  // in-, kon- and other foreign beginnings before a „j“
  'in|jekc',
  'in|jekt',
  'in|junkc',
  'kon|jekt',
  'kon|jug',
  'kon|junk',
  'an|jon',
  'karban|jon',
  // van-, pan- and names put together
  'van|jezi',
  'izvan|jezi',
  'van|jezg',
  'izvan|jezg',
  'van|jugosl',
  'izvan|jugosl',
  'pan|jugosl',
  'pan|jevre',
  'tan|jug',
  // nad-, od-, pod-, pred- before a „ž“
  'nad|živ',
  'nad|žnj',
  'nad|žanj',
  'nad|žet',
  'nad|žup',
  'nad|žmir',
  'od|žal',
  'od|živ',
  'od|žvak',
  'od|žvać',
  'od|žubor',
  'od|žur',
  'od|žmur',
  'od|žnj',
  'od|žanj',
  'od|žed',
  'od|žig',
  'od|žvižd',
  'od|žvrgolj',
  'pod|žup',
  'pod|žiž',
  'pod|žeg',
  'pod|žež',
  'pod|žeć',
  'pod|žari',
  'pod|žanr',
  'pod|žut',
  'pod|žvalj',
  'pred|živ',
  'pred|žetv',
  'pred|ženid',
];

/** „nekonjugovan“, „reinjekcija“, „ponadživljavati“ */
export const BEFORE = ['ne', 're', 'de', 'po', 'naj', 'auto', 'mikro'];
