// Holds a round of many made-up candidates while somebody votes all the time, and tells how long it took and how long votes had to wait.
// The site has to run with its own empty DATA_DIR, which is filled through sqlite3; see the command in docs/benchmarks.md.
//
//   node docs/bench/round.mjs URL DATABASE CANDIDATES ADMIN_PASSWORD
import { execFileSync } from 'node:child_process';

const [url, database, candidates, password] = process.argv.slice(2);
// As if they had just come: otherwise the arena would still show the order of those before.
const now = Date.now() - candidates;
const basic = 'Basic ' + Buffer.from(`admin:${password}`).toString('base64');

execFileSync('sqlite3', [database], {
  input: `
PRAGMA busy_timeout = 10000;
BEGIN IMMEDIATE;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${candidates})
INSERT INTO confession (stage, origin, text, prefix_length, pseudonym, fingerprint, created_at, entered_at, likes, dislikes, superlikes, impressions)
SELECT 'ARENA', 'IMPORT', 'Ispovest broj ' || i || '. Kad sam bila mala, krala sam kašike iz školske kuhinje i zakopavala ih u dvorištu, a sada '
  || 'kao odrasla žena imam pun orman kašika koje ne smem da bacim.', 17, 'Anonimus', hex(randomblob(32)),
  ${now} + i, ${now} + i, i * 7919 % 101, i * 104729 % 61, i % 5, 200 FROM n;
COMMIT;`,
});

async function call(path, options = {}) {
  const from = performance.now();
  const answer = await fetch(url + path, options);
  const text = await answer.text();
  return { status: answer.status, body: text && JSON.parse(text), millis: performance.now() - from, answer };
}

const me = await call('/api/v2/me');
const cookie = me.answer.headers.getSetCookie()[0].split(';')[0];
const some = (await call('/api/v2/arena?limit=50')).body.items.map((item) => item.id);

const votes = [];
let over = false;
const voter = (async () => {
  for (let i = 0; !over; i++) {
    const id = some[i % some.length];
    const vote = await call(`/api/v2/arena/${id}/reaction`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', cookie },
      body: JSON.stringify({ reaction: i % 2 ? 'LIKE' : 'DISLIKE' }),
    });
    votes.push(vote);
  }
})();

const last = (await call('/api/v2/rounds?limit=1')).body.items[0]?.id ?? 0;
await new Promise((resolve) => setTimeout(resolve, 2000));
const round = await call('/api/v2/admin/promotion/rounds', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: basic },
  body: JSON.stringify({ last }),
});
over = true;
await voter;

const millis = votes.map((vote) => vote.millis).sort((a, b) => a - b);
const count = (status) => votes.filter((vote) => vote.status === status).length;
console.log(`candidates ${round.body.candidates}, round ${Math.round(round.millis)} ms (status ${round.status})`);
console.log(`votes ${votes.length}: ${count(200)} counted, ${count(409)} too late, ${votes.length - count(200) - count(409)} else;`
  + ` median ${millis[millis.length >> 1].toFixed(1)} ms, longest ${Math.round(millis.at(-1))} ms`);
