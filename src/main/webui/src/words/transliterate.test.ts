import { expect, test } from 'vitest';
import { sr } from './sr';
import { srPages } from './srPages';
import { transliterate, transliterateCatalogue, transliterateSplit } from './transliterate';

/** One pair a word: Latin, Cyrillic. */
function pairs(table: string): [string, string][] {
  return table
    .trim()
    .split(/\s{2,}/)
    .map((pair) => pair.split(' ') as [string, string]);
}

const COMMON = pairs(`
  ispovest исповест  mašina машина  čovek човек  ćerka ћерка  đavo ђаво  žena жена  šta шта  hleb хлеб  jabuka јабука
  fabrika фабрика  cvet цвет  zgrada зграда  vozač возач  majka мајка  kuća кућа  grešnik грешник  razgovor разговор
  ljubav љубав  polje поље  njiva њива  konj коњ  džep џеп  džem џем  odžak оџак  Odžaci Оџаци  budžet буџет
  nadžak наџак  hodža хоџа  bodljikav бодљикав  najljući најљући  tanjir тањир  zemlja земља  nedelja недеља
  poslednji последњи  knjiga књига  dalje даље  njihanje њихање  izvinjenje извињење  osećanje осећање
`);

const CAPITALS = pairs(`
  Ljubav Љубав  LJUBAV ЉУБАВ  Njegoš Његош  NJEGOŠ ЊЕГОШ  Džemper Џемпер  DŽEMPER ЏЕМПЕР  LJILJANA ЉИЉАНА  Đorđe Ђорђе
  ĐORĐE ЂОРЂЕ  Šćepan Шћепан  NATO НАТО  SRBIJA СРБИЈА  Nj Њ  A А
`);

const APART = pairs(`
  injekcija инјекција  Injekcija Инјекција  INJEKCIJA ИНЈЕКЦИЈА  injekcijama инјекцијама  injektirati инјектирати
  reinjekcija реинјекција  injunkcija инјункција  konjugacija конјугација  konjugacijama конјугацијама
  nekonjugovan неконјугован  konjunktura конјунктура  konjunkturni конјунктурни  konjunktiv конјунктив
  konjunkcija конјункција  konjunktivitis конјунктивитис  konjektura конјектура  anjon анјон  anjonima анјонима
  vanjezički ванјезички  izvanjezička изванјезичка  Tanjug Танјуг  Tanjugov Танјугов  TANJUG ТАНЈУГ
  nadživeti надживети  nadživela надживела  nadživljavanje надживљавање  ponadživljavati понадживљавати
  nadžnjeti наджњети  nadžnjela наджњела  nadžupnik наджупник  odžaliti оджалити  odžalila оджалила  odživeti одживети
  odživljavam одживљавам  odžvakan оджвакан  odžuriti оджурити  odžvižditi оджвиждити
  podžupan поджупан  podžupanija поджупанија  podžižak поджижак  podžanr поджанр  predživot предживот
`);

/** They look like those above, and have a letter of their own. */
const TOGETHER = pairs(`
  konjanik коњаник  konjušar коњушар  konjski коњски  konjak коњак  kanjon кањон  tanjur тањур  vanjski вањски
  Anja Ања  inje иње  injem ињем  odžačar оџачар  podžapati поџапати  podžarati поџарати  pandža панџа  medžlis меџлис
  Onjegin Оњегин  senjor сењор  panjevi пањеви  unjkav уњкав
`);

const OTHERS = pairs(`
  mlijeko млијеко  djevojka дјевојка  vidjeti видјети  ljeto љето  snijeg снијег  nadjačati надјачати  podjednako подједнако
  djed дјед  odjek одјек  injekcijski инјекцијски  ǉubav љубав  ǈubav Љубав  Ǌegoš Његош  ǆep џеп
`);

const KEPT = [
  'quiz wow taxi party Windows YouTube iPhone WhatsApp eBay kWh mp3 4K G7 90ih café Müller naïve señor',
  'II III IV VI VII VIII IX XX XXI IVb V',
  'ћирилица Њујорк Џеп ПДФ-ови mешано snake_case',
].flatMap((line) => line.split(' '));

test.each([...COMMON, ...CAPITALS, ...APART, ...TOGETHER, ...OTHERS])(
  '%s_is_%s',
  (latin, cyrillic) => {
    expect(transliterate(latin)).toBe(cyrillic);
  },
);

test('words_areTestedByTheHundred', () => {
  expect(COMMON.length + APART.length + TOGETHER.length + OTHERS.length).toBeGreaterThan(100);
});

test.each(KEPT)('%s_staysAsItIs', (word) => {
  expect(transliterate(word)).toBe(word);
});

test.each([
  ['Kad sam bila mala, njišem se i ljutim.', 'Кад сам била мала, њишем се и љутим.'],
  ['Vidi https://primer.rs/ljubav?a=nj, pa javi.', 'Види https://primer.rs/ljubav?a=nj, па јави.'],
  ['Sve piše na www.primer.com. Idi.', 'Све пише на www.primer.com. Иди.'],
  ['Naša ispovesti.ml je puna.', 'Наша ispovesti.ml је пуна.'],
  ['Piši na ljilja.nj@primer.co.rs odmah!', 'Пиши на ljilja.nj@primer.co.rs одмах!'],
  ['Rekla mi @ljilja: #ljubav je slepa.', 'Рекла ми @ljilja: #ljubav је слепа.'],
  ['Kralj Petar II i Aleksandar I su spavali.', 'Краљ Петар II и Александар И су спавали.'],
  [
    'U IV b smo bili najgori, u V razredu još gori.',
    'У IV б смо били најгори, у V разреду још гори.',
  ],
  ['Potpis: V. Petrović.', 'Потпис: В. Петровић.'],
  ['VI razred. ŠTA VI HOĆETE?', 'VI разред. ШТА ВИ ХОЋЕТЕ?'],
  ['Došao je 90-ih, sa 5 dinara i 3 kWh.', 'Дошао је 90-их, са 5 динара и 3 kWh.'],
  ['„Ajde“, kaže, ne’š ti meni…', '„Ајде“, каже, не’ш ти мени…'],
  ['Već je ћирилица, a ovo nije.', 'Већ је ћирилица, а ово није.'],
  ['Smejem se 🙂 i plačem 😢 do jutra.', 'Смејем се 🙂 и плачем 😢 до јутра.'],
  ['Kraj.Onda ništa.', 'Крај.Онда ништа.'],
  ['', ''],
])('sentence_%#', (latin, cyrillic) => {
  expect(transliterate(latin)).toBe(cyrillic);
});

test('signsOfPronunciation_stayAboveTheirVowel', () => {
  expect(transliterate('sâm kȍd')).toBe('са\u0302м ко\u030fд');
});

test('combiningCharacters_areReadAsLetters', () => {
  expect(transliterate('šećer i džem'.normalize('NFD'))).toBe('шећер и џем');
});

test.each([
  ['Kad sam bila', 7, 'Кад сам', ' била'],
  ['ljeto', 0, '', 'љето'],
  ['ljeto', 1, 'љ', 'ето'],
  ['ljeto', 2, 'љ', 'ето'],
  ['injekcija', 2, 'ин', 'јекција'],
  ['taxista', 3, 'tax', 'ista'],
  ['Njen dom', 99, 'Њен дом', ''],
])('split_%s_at_%i', (text, at, head, tail) => {
  expect(transliterateSplit(text, at)).toEqual([head, tail]);
});

test('split_ofDecomposedLetters_countsInTheOriginal', () => {
  const text = 'šećer'.normalize('NFD');
  expect(transliterateSplit(text, 5)).toEqual(['шећ', 'ер']);
});

test('catalogue_keepsWhatIsPutIn', () => {
  const cyrillic = transliterateCatalogue({ ...sr, ...srPages });
  expect(cyrillic.name).toBe('Исповести');
  expect(cyrillic.landing.numbers).toBe('{{likes, number}} за · {{dislikes, number}} против');
  expect(JSON.stringify(cyrillic).replace(/\{\{.*?\}\}|"[\w-]+":/g, '')).not.toMatch(/[a-zčćžšđ]/i);
});

test('longText_isQuick', () => {
  const text = 'Nadživela je konjunkturu i ljubav, pa je odžalila džem; '.repeat(40).slice(0, 2000);
  transliterate(text);
  const times = Array.from({ length: 20 }, () => {
    const start = performance.now();
    transliterate(text);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(5);
});
