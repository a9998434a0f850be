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
  let first;
  let received = '';
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    received += chunk;
    // Where writing was quicker than the second request, the snapshot brings the first words.
    if (/event:token|"text":"[^"]/.test(chunk)) first ??= performance.now() - start;
  }
  if (!received.includes('event:done')) throw new Error(`generation ${id} was not done: ${received}`);
  const done = performance.now() - start;
  // A token is a piece; streams that came in the middle do not show how many there were.
  const watched = received.includes('"text":"",');
  const rate = watched ? received.match(/event:token/g).length / ((done - first) / 1000) : undefined;
  return { accepted, first, done, rate };
}

function row(name, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1).padStart(8);
  console.log(`${name.padEnd(24)} median ${at(0.5)}   p90 ${at(0.9)}   max ${at(1)}`);
}

for (let i = 0; i < WARM_UP; i++) await once();
const runs = [];
for (let i = 0; i < Number(count); i++) {
  runs.push(await once());
  await pause(50);
}
row('POST to 202, ms', runs.map((run) => run.accepted));
row('POST to first token, ms', runs.map((run) => run.first));
row('POST to done, ms', runs.map((run) => run.done));
row('tokens a second', runs.map((run) => run.rate).filter((rate) => Number.isFinite(rate)));
