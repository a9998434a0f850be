// Measures what the administrators' dashboard costs on a database of made-up votes of the last 90 days, and what votes cost there, one after
// the other and eight at a time. Needs sqlite3. JAR names another build, to compare votes with one that does not count them.
//
//   ./run.sh help && node docs/bench/dashboard.mjs [VOTES] [RUNS]                         (the first command builds)
//   JAR=OTHER/quarkus-app/quarkus-run.jar node docs/bench/dashboard.mjs [VOTES] [RUNS]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [votes, runs] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 100)];
const jar = process.env.JAR ?? 'target/quarkus-app/quarkus-run.jar';
const folder = mkdtempSync(join(tmpdir(), 'dashboard-bench-'));
const database = join(folder, 'ispovesti.db');
const port = Number(process.env.PORT ?? 18290);
const site = `http://localhost:${port}`;
const password = 'lozinka za merenje';
const env = {
  ...process.env,
  ...{ DATA_DIR: folder, QUARKUS_HTTP_PORT: port, QUARKUS_MANAGEMENT_PORT: port + 1000 },
  ...{ ISPOVESTI_HOUSE_STOCK: 0, ISPOVESTI_LIMITS_VISITORS: 0, ISPOVESTI_VOTES_WEIGHED: false, ISPOVESTI_ADMIN_PASSWORD: password },
};
const java = ['-Xmx256m', '-XX:+UseSerialGC', '-jar', jar];
const sql = (input) => execFileSync('sqlite3', [database], { input, encoding: 'utf8' }).trim();
const timed = (work) => {
  const begun = performance.now();
  const result = work();
  return [Math.round(performance.now() - begun), result];
};

/** As many texts as votes, half of them drafts; a thousand votes for each of the confessions. */
function fill() {
  const from = Date.now() - 90 * 86_400_000;
  const spread = (i) => `${from} + ${i} * ${90 * 86_400_000 - 1} / ${votes}`;
  sql(`PRAGMA synchronous = OFF; PRAGMA cache_size = -500000;
BEGIN;
INSERT INTO visitor (id, first_seen_at, next_generation_at, next_publication_at)
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999) SELECT 'made-up-' || i, ${from}, 0, 0 FROM n;
INSERT INTO generation (visitor_id, origin, prefix, mood, seed, status, text, created_at, asked_at, finished_at)
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${votes} - 1)
  SELECT 'made-up-' || (i % 1000), 'VISITOR', '', 'USUAL', i,
    CASE WHEN i % 50 = 0 THEN 'FAILED' WHEN i % 20 = 0 THEN 'CANCELLED' ELSE 'DONE' END, 'Kad sam bila mala.', ${spread('i')}, 0, ${spread('i')} FROM n;
INSERT INTO confession (stage, origin, text, prefix_length, pseudonym, generation_id, fingerprint, created_at, entered_at, likes, dislikes, superlikes)
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 2 FROM n WHERE i < ${votes} - 2)
  SELECT CASE WHEN i < ${votes} / 500 THEN 'PUBLISHED' ELSE 'REJECTED' END, 'VISITOR', 'Kad sam bila mala.', 0, 'Neko', i, 'f' || i,
    ${spread('i')}, ${spread('i')}, 0, 0, 0 FROM n;
INSERT INTO reaction (visitor_id, confession_id, stage, kind, reacted_at)
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${votes} - 1)
  SELECT 'made-up-' || (i % 1000), 1 + i / 1000, 'PUBLISHED', CASE WHEN i % 3 THEN 'LIKE' ELSE 'DISLIKE' END, ${spread('i')} FROM n;
COMMIT;`);
  return from;
}

/** What a site of before would have counted when it was updated; and a sample for every five minutes. */
function count(from) {
  const migration = readFileSync('src/main/resources/db/migration/sqlite/V17__dashboard.sql', 'utf8');
  const counts = migration.match(/INSERT INTO tally[^;]+;/g).join('\n');
  const [millis] = timed(() => sql(`BEGIN; DELETE FROM tally; ${counts} COMMIT;`));
  console.log(`what there was is counted in ${millis} ms: ${sql('SELECT count(*) FROM tally')} rows`);
  sql(`INSERT OR IGNORE INTO site_sample WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 90 * 288 - 1)
    SELECT (${from} / 300000 + i) * 300000, i % 7, i % 4, i % 60, 1, 4, 300.0, 10, 20, 1000 FROM n;`);
}

async function start() {
  const log = openSync(join(folder, 'site.log'), 'a');
  const process = spawn('java', java, { env, stdio: ['ignore', log, log] });
  while (!(await fetch(`http://localhost:${port + 1000}/q/health/ready`).catch(() => ({ ok: false }))).ok) await pause(200);
  return process;
}

async function stop(process) {
  const gone = new Promise((done) => process.once('exit', done));
  process.kill();
  await gone;
}

async function call(path, options = {}) {
  const begun = performance.now();
  const answer = await fetch(`${site}/api/v2/${path}`, options);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return { millis: performance.now() - begun, answer, text };
}

function tell(name, times, more = '') {
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor((times.length - 1) * part)].toFixed(1);
  console.log(`| ${name} | ${at(0.5)} | ${at(0.9)} | ${at(1)} |${more}`);
}

/** By a session: looking at a password with each request would take longer than what is measured. */
async function signIn() {
  const body = JSON.stringify({ name: 'admin', password });
  const { answer } = await call('admin/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  return { headers: { cookie: answer.headers.getSetCookie()[0].split(';')[0] } };
}

async function board(path, signedIn) {
  for (let i = 0; i < runs; i++) await call(`admin/dashboard${path}`, signedIn);
  const times = [];
  for (let i = 0; i < runs; i++) times.push((await call(`admin/dashboard${path}`, signedIn)).millis);
  tell(`dashboard${path}`, times);
}

/** Somebody who votes on one confession after the other, each time anew. */
async function voter(times, each) {
  const cookie = (await call('me')).answer.headers.getSetCookie()[0].split(';')[0];
  for (let i = 0; i < each; i++) {
    const id = listed[Math.floor(Math.random() * listed.length)];
    const body = JSON.stringify({ reaction: i % 2 ? 'LIKE' : 'DISLIKE' });
    const headers = { 'Content-Type': 'application/json', cookie };
    times.push((await call(`confessions/${id}/reaction`, { method: 'PUT', headers, body })).millis);
  }
}

async function cast(name, voters, each) {
  const times = [];
  const begun = performance.now();
  await Promise.all(Array.from({ length: voters }, () => voter(times, each)));
  const perSecond = Math.round((voters * each * 1000) / (performance.now() - begun));
  tell(name, times, ` ${perSecond} a second`);
}

await stop(await start()); // makes the schema
const from = fill();
const counts = sql("SELECT count(*) FROM sqlite_master WHERE name = 'tally'") === '1';
if (counts) count(from);
const listed = sql("SELECT id FROM confession WHERE stage = 'PUBLISHED' LIMIT 500").split('\n');
const running = await start();
try {
  console.log(`${votes} votes, ms: median | p90 | most`);
  await cast('warming up', 8, runs * 5);
  for (let round = 0; round < 2; round++) {
    await cast('votes, one after the other', 1, runs * 10);
    await cast('votes, eight at a time', 8, runs * 5);
  }
  if (counts) {
    const signedIn = await signIn();
    for (const path of ['/now', '?days=1', '?days=7', '?days=30', '?days=90']) await board(path, signedIn);
    const drafts = `SELECT count(*) FROM generation g WHERE g.status = 'DONE' AND g.visitor_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM confession c WHERE c.generation_id = g.id);`;
    const [millis, found] = timed(() => sql(drafts));
    console.log(`${found} drafts counted in ${millis} ms`);
  }
} finally {
  await stop(running);
  rmSync(folder, { recursive: true });
}
