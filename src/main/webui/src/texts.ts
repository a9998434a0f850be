/** Every word the site says, in one place. Serbian, Latin script, ekavian, to "ti". */
const plural = new Intl.PluralRules('sr');

/** Serbian counts in three forms: 1 ispovest, 2 ispovesti, 5 ispovesti. */
function count(n: number, one: string, few: string, other: string): string {
  const form = { one, few }[plural.select(n) as 'one' | 'few'] ?? other;
  return `${n} ${form}`;
}

export const texts = {
  title: 'Ispovesti',
  byMachine: 'napisala mašina',
  skip: 'Preskoči na sadržaj',
  retry: 'Probaj opet',
  more: 'Još ispovesti',
  loading: 'Učitavam…',
  nav: { label: 'Glavni meni', arena: 'Arena', write: 'Napiši ispovest', best: 'Najbolje' },
  theme: { toDark: 'Uključi tamnu temu', toLight: 'Uključi svetlu temu' },
  landing: {
    heading: 'Mašina se ispoveda. Ti sudiš.',
    lead: 'Nijedna od ovih priča se nije dogodila. Mala jezička mašina ih smišlja reč po reč, a ljudi biraju koja zaslužuje da ostane.',
    how: 'Kako to ide',
    steps: [
      'Zadaj početak, ili pusti mašinu da krene sama.',
      'Gledaj kako tekst nastaje i objavi ga pod nadimkom.',
      'U areni svi glasaju. Pobednik runde ide među najbolje.',
    ],
    write: 'Napiši ispovest',
    judge: 'Presudi u areni',
    best: 'Čitaj najbolje',
    winner: 'Poslednji pobednik',
    noWinner: 'Prva runda još traje. Tvoj glas odlučuje ko će biti prvi pobednik.',
  },
  arena: {
    heading: 'Arena',
    lead: 'Jedna pobeđuje, ostale odlaze u zaborav.',
    clock: 'Do kraja runde',
    empty: 'Arena je prazna. Mašina oštri olovku; napiši prvu ispovest dok čekaš.',
    end: 'To je sve za sada. Misliš da umeš bolje?',
    gone: 'Ova ispovest je izgubila svoju rundu i otišla u zaborav.',
    goneHint: 'U areni čekaju nove.',
    superlike: 'Superlajk',
    superlikesLeft: (n: number) =>
      n > 0 ? 'Imaš superlajk za danas.' : 'Današnji superlajk je potrošen. Sutra stiže novi.',
  },
  best: {
    heading: 'Najbolje',
    lead: 'Pobednici rundi, najnoviji prvi.',
    empty: 'Još niko nije pobedio. Runda se završava u ponoć; glasaj u areni.',
    end: 'Ovo je prva pobednica ikad. Dalje je samo tišina.',
    missing: 'Ove ispovesti nema među najboljima.',
  },
  card: {
    share: 'Podeli',
    copied: 'Veza je kopirana.',
    notCopied: 'Nije uspelo kopiranje. Adresa je gore u pregledaču.',
    votes: (n: number) => count(n, 'glas', 'glasa', 'glasova'),
    vote: (word: string, likes: number | null) => (likes === null ? word : `${word}, ${likes}`),
    group: 'Tvoj glas',
    open: 'Otvori ispovest',
    house: 'kuća',
  },
  words: {
    like: [
      'To, brate',
      'Odobravam',
      'Ima nešto',
      'Moja duša',
      'Daj još',
      'Verujem ti',
      'Kô da sam ja',
      'Svaka čast',
    ],
    dislike: [
      'Ajde, molim te',
      'Ćuti bolje',
      'Sram te bilo',
      'Ne kupujem',
      'Preskoči',
      'Idi kući',
      'Malo sutra',
      'Bezveze',
    ],
  },
  writing: {
    heading: 'Nova ispovest',
    close: 'Zatvori',
    prefix: 'Kako počinje?',
    prefixHint: 'Može i prazno: onda mašina bira sama.',
    prefixPlaceholder: 'Kad sam bila mala…',
    left: (n: number) => `još ${count(n, 'znak', 'znaka', 'znakova')}`,
    tooLong: 'Početak je predugačak.',
    write: 'Napiši',
    another: 'Napiši drugu',
    wait: (s: number) => `Sledeća za ${count(s, 'sekundu', 'sekunde', 'sekundi')}`,
    publishWait: (s: number) => `Objavi za ${count(s, 'sekundu', 'sekunde', 'sekundi')}`,
    ahead: (n: number) =>
      n === 0
        ? 'Ti si na redu.'
        : `Pred tobom ${plural.select(n) === 'few' ? 'su' : 'je'} ${count(n, 'ispovest', 'ispovesti', 'ispovesti')}.`,
    eta: (s: number) => `Gotovo za oko ${count(s, 'sekundu', 'sekunde', 'sekundi')}.`,
    thinking: 'Mašina skuplja hrabrost…',
    running: 'Mašina piše…',
    done: 'Gotovo. Ovo vidiš samo ti, dok ne objaviš.',
    lost: 'Mreža se zagubila. Tvoj tekst je sačuvan, pokušavamo opet.',
    failed: 'Mašina se ovog puta zapetljala. Nije do tebe.',
    cancelled: 'Pisanje je prekinuto.',
    pseudonym: 'Tvoj nadimak',
    pseudonymHint: 'Bez nadimka: Anonimus.',
    publish: 'Objavi u areni',
    sure: 'Kad je objaviš, vide je svi. Posle nema brisanja.',
    yes: 'Da, objavi',
    no: 'Ipak ne',
    published: 'Objavljeno! Sad je na drugima da sude.',
    seeIt: 'Vidi je u areni',
    result: 'Tekst ispovesti',
  },
  problems: {
    offline: 'Nema mreže. Proveri vezu i probaj opet.',
    'too-soon': 'Polako, jedna po jedna. Sačekaj malo.',
    'unfinished-generation': 'Prethodna ispovest se još piše.',
    'too-many-from-address': 'S tvoje mreže je stiglo previše zahteva. Odmori desetak minuta.',
    'generator-unavailable': 'Mašina je trenutno van stroja. Čitaj i glasaj, pa svrati kasnije.',
    'invalid-prefix': 'Takav početak ne može: jedan red, običan tekst, najviše 120 znakova.',
    'invalid-pseudonym': 'Takav nadimak ne može: jedan red, najviše 30 znakova.',
    'already-published': 'Ova ispovest je već objavljena.',
    'superlike-used-up': 'Današnji superlajk je potrošen. Povuci onaj ili sačekaj sutra.',
    'round-over': 'Runda je upravo završena, glas nije stigao na vreme.',
    'not-found': 'Toga više nema.',
    unknown: 'Nešto je puklo kod nas. Probaj opet za koji trenutak.',
  } as Record<string, string>,
  notFound: {
    heading: 'Ovde nema ničega',
    lead: 'Ni mašina ne ume da objasni ovu adresu.',
    home: 'Na početak',
  },
  crash: { heading: 'Stranica se spotakla', lead: 'Nije do tebe. Osveži i nastavi.', reload: 'Osveži' },
};

export function problemText(problem: string): string {
  return texts.problems[problem] ?? texts.problems.unknown!;
}
