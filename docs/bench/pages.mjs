// Measures how long a page of the main list takes in each of its orders and for several searches, on a database of made-up confessions that
// entered the list one after the other in the last 30 days. Needs sqlite3, or psql and an empty database of PostgreSQL that PGHOST, PGPORT,
// PGUSER and PGDATABASE lead to.
//
//   ./run.sh help && node docs/bench/pages.mjs [CONFESSIONS] [RUNS]                         (the first command builds)
//   mvn -Ppostgresql -DskipTests package && node docs/bench/pages.mjs [CONFESSIONS] [RUNS] postgresql
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [count, runs] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 200)];
const postgresql = process.argv[4] === 'postgresql';
const folder = mkdtempSync(join(tmpdir(), 'pages-bench-'));
const port = Number(process.env.PORT ?? 18190);
const { PGHOST = 'localhost', PGPORT = '5432', PGUSER = 'ispovesti', PGDATABASE = 'ispovesti' } = process.env;
const env = {
  ...process.env,
  ...{ DATA_DIR: folder, QUARKUS_HTTP_PORT: port, QUARKUS_MANAGEMENT_PORT: port + 1000, ISPOVESTI_HOUSE_STOCK: 0 },
  ...{ QUARKUS_DATASOURCE_USERNAME: PGUSER },
  ...(postgresql && { QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://${PGHOST}:${PGPORT}/${PGDATABASE}` }),
};
const jar = `target/${postgresql ? 'postgresql/' : ''}quarkus-app/quarkus-run.jar`;
const java = ['-Xmx256m', '-XX:+UseSerialGC', '-jar', jar];
const [tool, ...toolArgs] = postgresql ? ['psql', '-qv', 'ON_ERROR_STOP=1'] : ['sqlite3', join(folder, 'ispovesti.db')];
const sql = (statement) => execFileSync(tool, [...toolArgs, ...(postgresql ? ['-c'] : []), statement]);

// The same numbers in each run (mulberry32).
let state = 1;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

// Words as often as Zipf has them: the tenth ten times rarer than the first.
const VOCABULARY = 30_000;
const syllable = (i) => 'bcdfghjklmnprstvz'[i % 17] + 'aeiou'[Math.floor(i / 17) % 5];
function word(rank) {
  let [text, rest] = ['', rank];
  do {
    text += syllable((rest * 37) % 85);
    rest = Math.floor(rest / 85);
  } while (rest > 0);
  return text;
}

async function fill() {
  const file = join(folder, 'fill.sql');
  const out = createWriteStream(file);
  const found = new Map();
  const insert = async (table, rows) => {
    for (let i = 0; i < rows.length; i += 500) {
      if (!out.write(`INSERT INTO ${table} VALUES ${rows.slice(i, i + 500).join(',')};\n`)) await once(out, 'drain');
    }
  };
  out.write(postgresql ? 'BEGIN;\n' : 'PRAGMA synchronous=OFF; PRAGMA cache_size=-500000; BEGIN;\n');
  const now = Date.now();
  const month = 30 * 24 * 3600 * 1000;
  const rows = [];
  for (let id = 1; id <= count; id++) {
    const ranks = Array.from({ length: 40 }, () => Math.floor(Math.exp(random() * Math.log(VOCABULARY))));
    const words = [...ranks.map(word), id % 2 ? 'neparno' : 'parno'];
    for (const one of new Set(words)) {
      if (!found.has(one)) found.set(one, []);
      found.get(one).push(id);
    }
    const entered = now - month + Math.floor((id / count) * month);
    const [likes, dislikes] = [Math.floor(random() ** 3 * 300), Math.floor(random() ** 3 * 100)];
    const score = likes - dislikes;
    const hot = entered + Math.round(45_000_000 * Math.sign(score) * Math.log10(Math.max(1, Math.abs(score))));
    rows.push(
      `('PUBLISHED','IMPORT','${words.join(' ')}',0,'Neko','f${id}',${entered},${entered},${likes},${dislikes},0,${score},${hot})`,
    );
  }
  const columns =
    'stage,origin,text,prefix_length,pseudonym,fingerprint,created_at,entered_at,likes,dislikes,superlikes,score,hot';
  await insert(`confession (${columns})`, rows);
  for (const one of [...found.keys()].sort()) {
    await insert('confession_word (word,confession_id)', found.get(one).map((id) => `('${one}',${id})`));
  }
  out.end(postgresql ? 'COMMIT; VACUUM ANALYZE;\n' : 'COMMIT;\n');
  await once(out, 'finish');
  execFileSync(tool, [...toolArgs, ...(postgresql ? ['-f', file] : [`.read ${file}`])], { stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(file);
  return found;
}

async function page(query) {
  const begun = performance.now();
  const answer = await fetch(`http://localhost:${port}/api/v2/confessions?${new URLSearchParams(query)}`);
  const body = await answer.json();
  if (!answer.ok) throw new Error(JSON.stringify(body));
  return { millis: performance.now() - begun, body };
}

async function measure(name, query) {
  for (let i = 0; i < runs; i++) await page(query);
  const times = [];
  for (let i = 0; i < runs; i++) times.push((await page(query)).millis);
  times.sort((a, b) => a - b);
  const deep = { ...query };
  let items = 0;
  for (let i = 0; i < 20 && (i === 0 || deep.after); i++) {
    const { body } = await page(deep);
    items += body.items.length;
    deep.after = body.next ?? '';
  }
  const later = [];
  for (let i = 0; deep.after && i < runs; i++) later.push((await page(deep)).millis);
  later.sort((a, b) => a - b);
  const ms = (list, part) => list[Math.floor(list.length * part)]?.toFixed(1) ?? '–';
  console.log(`| ${name} | ${ms(times, 0.5)} | ${ms(times, 0.9)} | ${ms(later, 0.5)} |${items ? '' : ' (nothing found)'}`);
}

execFileSync('java', [...java, 'promote'], { env, stdio: 'ignore' }); // makes the schema
const found = await fill();
const near = (share) => [...found].sort((a, b) => Math.abs(a[1].length - share) - Math.abs(b[1].length - share))[0];
const [common, rare] = [near(count * 0.4), near(20)];
const tenth = [near(count * 0.1), near(count * 0.11)];
const log = openSync(join(folder, 'site.log'), 'w');
const site = spawn('java', java, { env, stdio: ['ignore', log, log] });
try {
  while (!(await fetch(`http://localhost:${port + 1000}/q/health/ready`).catch(() => ({ ok: false }))).ok) await pause(200);
  console.log(`${count} confessions on the list, ${runs} times each, ms: median | p90 | median of page 21`);
  for (let i = 0; i < 2000; i++) await page({}); // lets the compiler warm up
  const inPeriod = (days) => `${Math.min(count, Math.round((count * days) / 30))} in it`;
  await measure('new', {});
  await measure('hot', { sort: 'hot' });
  await measure('top, all', { sort: 'top' });
  await measure(`top, day (${inPeriod(1)})`, { sort: 'top', within: 'day' });
  await measure(`top, week (${inPeriod(7)})`, { sort: 'top', within: 'week' });
  await measure(`top, year (${inPeriod(365)})`, { sort: 'top', within: 'year' });
  await measure(`search, a word of ${common[1].length}`, { q: common[0] });
  await measure(`search, two words of ${tenth.map((t) => t[1].length).join(' and ')}`, { q: tenth.map((t) => t[0]).join(' ') });
  await measure(`search, a word of ${rare[1].length}`, { q: rare[0] });
  await measure(`search, words of ${common[1].length} and ${rare[1].length}`, { q: `${common[0]} ${rare[0]}` });
  await measure('search, a letter', { q: 'b' });
  await measure('search, a word of none', { q: 'nigdeniko' });
  await measure('search, two words that half of all have, and none both', { q: 'parno neparno' });
  sql('UPDATE confession SET score = 1000000 - id');
  await measure(`top, week (${inPeriod(7)}), all older ones above them`, { sort: 'top', within: 'week' });
} finally {
  site.kill();
  await once(site, 'exit');
  rmSync(folder, { recursive: true });
}
