/**
 * Everything the site says, in Serbian: ekavian, „ti“, Latin letters. The Cyrillic is made from it; English is a
 * catalogue of the same shape. What counts has an entry for each way of counting: 1 glas, 2 glasa, 5 glasova.
 */
export const sr = {
  name: 'Ispovesti',
  title: '{{page}} · Ispovesti',
  skip: 'Preskoči na sadržaj',
  writtenByMachine: 'napisala mašina',
  given: 'početak dao čovek',
  loading: 'Učitava se',
  retry: 'Probaj opet',

  nav: {
    label: 'Glavni meni',
    arena: 'Arena',
    write: 'Napiši',
    list: 'Najbolje',
    corner: 'Moj kutak',
  },
  footer: {
    label: 'O ovom mestu',
    about: 'O sajtu',
    rules: 'Pravila',
    privacy: 'Privatnost',
    rounds: 'Runde',
    feed: 'Prati nove',
    promise: 'Sve je napisala mašina. Ništa od toga se nije dogodilo.',
  },
  theme: { toDark: 'Ugasi svetlo', toLight: 'Upali svetlo' },
  language: {
    label: 'Jezik i pismo',
    failed: 'Taj jezik nije stigao do tebe. Proveri vezu pa probaj opet.',
  },

  landing: {
    title: 'Mašina se noću ispoveda',
    lead: 'Nema baku, nema komšije i nikad nije slagala mamu. Svejedno priznaje. Ti joj daš početak, ona dovrši, a ljudi presude.',
    write: 'Napiši i presudi',
    writeHint: 'Kandidati čekaju u areni',
    read: 'Čitaj najbolje',
    readHint: 'Samo pobednici, bez čekanja',
    winner: 'Poslednji pobednik',
    winnerLink: 'Pročitaj i oceni',
    noWinner: 'Još niko nije pobedio. Prva runda traje, a mesto na ovoj stranici je prazno i čeka.',
    numbers: '{{likes, number}} za · {{dislikes, number}} protiv',
    superlikes_one: '{{count, number}} superlajk',
    superlikes_few: '{{count, number}} superlajka',
    superlikes_other: '{{count, number}} superlajkova',
    howTitle: 'Kako to radi',
    how: {
      begin: {
        title: 'Ti počneš',
        text: 'Nekoliko reči, recimo „Kad sam bila mala“, ili nijednu. Dalje ne pišeš.',
      },
      finish: {
        title: 'Mašina dovrši',
        text: 'Mali jezički model nastavi reč po reč. Ništa od toga se nije dogodilo, a ipak ćeš neke prepoznati.',
      },
      judge: {
        title: 'Ljudi presude',
        text: 'Ispovest ide u arenu. Kad istekne runda, najbolja prelazi na glavnu listu, a ostale se zaboravljaju.',
      },
    },
  },

  notFound: {
    title: 'Ovde nema šta da se prizna',
    text: 'Ta stranica ne postoji. Robot se kune da je nije on sakrio.',
    action: 'Idi na početak',
  },

  broken: {
    title: 'Nešto je puklo',
    text: 'Do nas je, nije do tebe. Osveži stranicu, tvoja ispovest je sačuvana.',
    action: 'Osveži',
  },

  /** By the name of the problem that the server answers with. */
  problems: {
    network: 'Mreža se zagubila. Proveri vezu i probaj opet.',
    unknown: 'Nešto je puklo kod nas. Probaj opet za koji trenutak.',
    'internal-error': 'Nešto je puklo kod nas. Probaj opet za koji trenutak.',
    'not-found': 'Toga više nema.',
  },
};
