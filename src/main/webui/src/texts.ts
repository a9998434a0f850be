import { inWords, plural } from './language';

function about(from: number, to: number): string {
  if (from === 0) return `do oko ${to}`;
  return from === to ? `oko ${to}` : `oko ${from}–${to}`;
}

/** Everything the site says. Another language is another catalogue of the same shape. */
export const texts = {
  name: 'Ispovesti',
  title: (page: string) => `${page} · Ispovesti`,
  skip: 'Preskoči na sadržaj',
  writtenByMachine: 'napisala mašina',
  loading: 'Učitava se',
  retry: 'Probaj opet',

  nav: { label: 'Glavni meni', arena: 'Arena', write: 'Napiši', list: 'Najbolje', home: 'Početna' },
  theme: { toDark: 'Ugasi svetlo', toLight: 'Upali svetlo' },

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
    howTitle: 'Kako to radi',
    how: [
      {
        title: 'Ti počneš',
        text: 'Nekoliko reči, recimo „Kad sam bila mala“, ili nijednu. Dalje ne pišeš.',
      },
      {
        title: 'Mašina dovrši',
        text: 'Mali jezički model nastavi reč po reč. Ništa od toga se nije dogodilo, a ipak ćeš neke prepoznati.',
      },
      {
        title: 'Ljudi presude',
        text: 'Ispovest ide u arenu. Kad istekne runda, najbolja prelazi na glavnu listu, a ostale se zaboravljaju.',
      },
    ],
  },

  arena: {
    title: 'Arena',
    lead: 'Svaku je napisala mašina. Ti odluči koja ostaje.',
    clock: 'do kraja runde',
    roundEnding: 'Runda se upravo završava…',
    noRound: 'Runde se odmaraju, glasovi se pamte.',
    superlikeRule: 'Zvezdica je superlajk, imaš jedan dnevno',
    superlikes: (left: number) =>
      left > 0
        ? `Imaš još ${left} ${plural(left, 'superlajk', 'superlajka', 'superlajkova')} danas`
        : 'Superlajk za danas je potrošen',
    empty: 'Arena je prazna i pomalo odzvanja. Neko mora prvi da prizna nešto.',
    emptyAction: 'Napiši prvu',
    end: 'To su sve. Dalje je samo mrak i zujanje ventilatora.',
    lostTitle: 'Ova je izgubila svoju rundu',
    lost: 'Stajala je u areni, čitali su je, i druga je pobedila. Pravila su takva: ono što izgubi, zaboravi se. Mašina se ne ljuti, ona već misli na sledeću.',
    lostAction: 'Vidi ko je sada u areni',
    back: 'Nazad u arenu',
  },

  list: {
    title: 'Najbolje',
    lead: 'Pobednici svih rundi, najnoviji prvi.',
    empty: 'Ovde još nema nikoga. Prvi pobednik stiže kad istekne runda u areni.',
    emptyAction: 'Uđi u arenu',
    end: 'Stigao si do prve ispovesti koja je ikad pobedila. Dublje se ne može.',
    promoted: 'Ova ispovest je pobedila svoju rundu. Sad je na glavnoj listi.',
    back: 'Sve najbolje',
  },

  confession: {
    one: 'Ispovest',
    more: 'Učitaj još',
    by: 'Potpis',
    given: 'početak dao čovek',
    permalink: 'Otvori ispovest',
    missingTitle: 'Te ispovesti nema',
    missing:
      'Možda je veza skraćena, možda broj nikad nije postojao. Ovde ničeg nema da se prizna.',
    failed: 'Ispovesti se nisu učitale.',
  },

  share: {
    label: 'Podeli',
    copied: 'Veza je kopirana.',
    failed: 'Veza nije kopirana. Uzmi je iz adrese gore.',
  },

  votes: {
    label: 'Presuda',
    LIKE: 'Sviđa mi se',
    DISLIKE: 'Ne sviđa mi se',
    SUPERLIKE: 'Superlajk',
    counted: (votes: number) => `${votes} ${plural(votes, 'glas', 'glasa', 'glasova')}`,
    crowd: (percent: number) => `${percent} % za`,
    numbers: (likes: number, dislikes: number) => `${likes} za · ${dislikes} protiv`,
    superlikes: (n: number) => `${n} ${plural(n, 'superlajk', 'superlajka', 'superlajkova')}`,
    failed: (why: string) => `Glas nije zapisan. ${why}`,
  },

  writing: {
    title: 'Napiši ispovest',
    composeTitle: 'Kako počinje?',
    composeLead: 'Daj joj prvih nekoliko reči, ili joj prepusti sve.',
    prefix: 'Početak (nije obavezan)',
    prefixHint: 'Stani usred rečenice. Mašina nastavlja tačno odatle.',
    prefixTooLong: (over: number) =>
      `Predugačko za ${over} ${plural(over, 'znak', 'znaka', 'znakova')}. Ostavi joj nešto i da izmisli.`,
    prefixEnded: 'Tačka zatvara priču. Bez nje mašina lakše nastavlja.',
    mood: 'Raspoloženje mašine',
    moods: {
      CALM: { name: 'Mirno', hint: 'Priča polako i drži se teme.' },
      USUAL: { name: 'Kao i obično', hint: 'Malo priznaje, malo odluta.' },
      WILD: { name: 'Divlje', hint: 'Svašta joj padne na pamet, i kaže.' },
    },
    starters: ['Kad sam bila mala', 'Nikad nisam priznao', 'Moja komšinica', 'Svake noći u tri'],
    startersLabel: 'Predlozi za početak',
    write: 'Napiši',
    sending: 'Šaljem…',
    next: (time: string) => `Sledeća za ${time}`,
    another: 'Napiši drugu',
    anotherIn: (time: string) => `Napiši drugu (za ${time})`,
    toDraft: 'Vrati se na napisanu',

    turn: (ahead: number) => {
      if (ahead === 0) return 'Ti si na redu';
      const verb = plural(ahead, 'je', 'su', 'je');
      return `Pred tobom ${verb} ${inWords(ahead)} ${plural(ahead, 'ispovest', 'ispovesti', 'ispovesti')}`;
    },
    wait: {
      unknown: 'a mašina se tek budi',
      moment: 'za nekoliko sekundi',
      seconds: (from: number, to: number) => `${about(from, to)}\u00a0sekundi`,
      minutes: (from: number, to: number) => `${about(from, to)}\u00a0minuta`,
      long: 'duže od sat vremena',
    },
    progress: 'Dokle je stigla',
    thinking: 'Mašina skuplja hrabrost…',
    running: 'Mašina piše…',
    again: 'Mašina je zastala usred reči, pa kreće ispočetka.',
    runningAgain: 'Mašina piše ispočetka…',
    lost: 'Mreža se zagubila. Ništa nije propalo, mašina radi i bez nje. Pokušavamo opet.',
    done: 'Gotovo. Ovo još niko osim tebe nije video.',
    giveUp: 'Odustani',
    givingUp: 'Prekidam…',
    givenUp: 'Prekinuto. Tvoj početak je ostao.',
    notGivenUp: (why: string) => `Nije prekinuto. ${why}`,
    crowded: {
      title: 'Gužva pred ispovedaonicom',
      text: 'Previše njih sad nešto priznaje, pa mašina novu ne može da primi.',
      kept: 'Tvoj početak je ostao',
      soon: 'Tad bi trebalo da bude mesta.',
      now: 'Sad bi trebalo da bude mesta.',
      tryIn: (time: string) => `Probaj opet za ${time}`,
      change: 'Promeni početak',
    },
    failed: {
      title: 'Zaglavila se',
      text: 'Mašina je počela da priznaje pa se predomislila. Tvoj početak je ostao.',
    },
    cancelled: {
      title: 'Pisanje je prekinuto',
      text: 'Možda u drugoj kartici ili na drugom uređaju. Tvoj početak je ostao, može ispočetka.',
    },
    abandoned: {
      title: 'Nije te sačekala',
      text: 'Dugo te nije bilo, pa je mašina prešla na sledeće. Tvoj početak je ostao.',
    },

    pseudonym: 'Potpis',
    anonymous: 'Anonimus',
    pseudonymHint: 'Do 30 znakova, bilo šta osim pravog imena.',
    publish: 'Objavi u arenu',
    confirmTitle: (name: string) => `Objavljuješ kao „${name}“`,
    confirmText: 'Posle ovoga je čitaju svi i više se ne može povući.',
    confirm: 'Da, objavi',
    notYet: 'Još ne',
    publishedTitle: 'U areni je',
    published: 'Sad je na ljudima. Ako pobedi u ovoj rundi, ide na glavnu listu.',
    toArena: 'Vidi je u areni',
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
    'invalid-prefix':
      'Ovaj početak mašina ne ume da pročita. Jedan red, do 120 znakova, bez čudnih znakova.',
    'invalid-mood': 'To raspoloženje mašina ne poznaje. Osveži stranicu pa izaberi drugo.',
    'invalid-pseudonym': 'Ovaj potpis ne prolazi. Jedan red, do 30 znakova.',
    'too-soon': 'Mašina hvata dah.',
    'unfinished-generation': 'Jedna tvoja ispovest se još piše. Sačekaj da je završi.',
    'too-many-from-address': 'Sa tvoje mreže stiže previše želja. Predahni malo pa probaj opet.',
    'generator-unavailable': 'Mašina trenutno ne piše, na popravci je. Tvoj početak je ostao ovde.',
    'queue-full': 'Gužva je. Probaj opet malo kasnije.',
    'not-finished': 'Ova ispovest još nije dovršena.',
    'already-published': 'Ova ispovest je već objavljena.',
    'not-found': 'Toga više nema.',
    'superlike-used-up': 'Superlajk za danas je potrošen. Novi stiže sutra.',
    'round-over': 'Runda je završena pre tvog glasa.',
    'round-lost': 'Ova ispovest je izgubila svoju rundu.',
    'cross-site': 'Otvori sajt direktno pa probaj opet.',
  } as Record<string, string>,
};
