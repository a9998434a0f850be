// Measures, on a running and otherwise idle site, how long after the POST the first token and the whole text reach a visitor.
//
//   ISPOVESTI_LIMITS_GENERATIONS=0 ISPOVESTI_LIMITS_VISITORS=0 ./run.sh     (in another terminal)
//   node docs/bench/generation.mjs [BASE_URL] [COUNT]
import { setTimeout as pause } from 'node:timers/promises';

const [base = 'http://localhost:8080', count = '50'] = process.argv.slice(2);
const WARM_UP = 20;

async function once() {
  const me = await fetch(`${base}/api/v2/me`);
  await me.arrayBuffer();
  const cookie = me.headers.get('set-cookie').split(';')[0];
  const start = performance.now();
  const answer = await fetch(`${base}/api/v2/generations`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ prefix: 'Kad sam bila mala' }),
  });
  const { id } = await answer.json();
  const accepted = performance.now() - start;
  const stream = await fetch(`${base}/api/v2/generations/${id}/events`, { headers: { cookie } });
  const pieces = [];
  let received = '';
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    received += chunk;
    for (const _ of chunk.matchAll(/^event:token/gm)) pieces.push(performance.now() - start);
  }
  if (!received.includes('event:done')) throw new Error(`generation ${id} was not done: ${received}`);
  return { accepted, first: pieces[0], done: performance.now() - start, pieces: pieces.length };
}

function row(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1).padStart(8);
  console.log(`${name.padEnd(24)} median ${at(0.5)}   p90 ${at(0.9)}   max ${at(1)} ms`);
}

for (let i = 0; i < WARM_UP; i++) await once();
const runs = [];
for (let i = 0; i < Number(count); i++) {
  runs.push(await once());
  await pause(50);
}
row('POST to 202', runs.map((run) => run.accepted));
row('POST to first token', runs.map((run) => run.first));
row('POST to done', runs.map((run) => run.done));
const pieces = runs.reduce((sum, run) => sum + run.pieces, 0);
const writing = runs.reduce((sum, run) => sum + run.done - run.accepted, 0);
console.log(`${(pieces / (writing / 1000)).toFixed(0)} pieces a second while one text is written`);
