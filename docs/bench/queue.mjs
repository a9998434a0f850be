// Measures what the broker costs and what more generators bring: jobs a minute and waiting times for many jobs that come at once, and the time to
// the first token, for one process with the embedded queue and for a website with 1, 2 and 3 generators over a RabbitMQ of its own.
//
//   ./run.sh help && node docs/bench/queue.mjs [JOBS] [RUNS]     (the first command builds; nothing else may run)
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [jobs = '200', runs = '40'] = process.argv.slice(2).map(Number);
const WARM_UP = 40;
const folder = mkdtempSync(join(tmpdir(), 'queue-bench-'));
const running = new Set();

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

function start(name, command, args, env) {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', log, log], detached: true });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

async function stop(child) {
  const gone = new Promise((ended) => child.on('exit', ended));
  process.kill(-child.pid, 'SIGTERM');
  await gone;
}

async function until(what, probe) {
  for (let i = 0; i < 1200; i++) {
    if (await probe().catch(() => false)) return;
    await pause(100);
  }
  throw new Error(`${what} did not come; the logs are in ${folder}`);
}

async function broker() {
  const [port, distribution, names] = [await freePort(), await freePort(), await freePort()];
  const home = join(folder, 'broker');
  mkdirSync(home);
  const env = {
    HOME: home,
    RABBITMQ_NODENAME: `bench${port}@localhost`,
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: port,
    RABBITMQ_DIST_PORT: distribution,
    RABBITMQ_MNESIA_BASE: join(home, 'data'),
    RABBITMQ_LOG_BASE: join(home, 'log'),
    RABBITMQ_PID_FILE: join(home, 'pid'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(home, 'plugins'),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_EPMD_PORT: names,
  };
  const child = start('broker', '/usr/lib/rabbitmq/bin/rabbitmq-server', [], env);
  return { child, port, names };
}

const java = ['-Xmx256m', '-XX:+UseSerialGC', '-jar', 'target/quarkus-app/quarkus-run.jar'];

async function serve(role, queue) {
  const [port, management] = [await freePort(), await freePort()];
  const child = start(`${role}-${port}`, 'java', java, {
    ISPOVESTI_ROLE: role,
    DATA_DIR: join(folder, `data-${port}`),
    QUARKUS_HTTP_PORT: port,
    QUARKUS_MANAGEMENT_PORT: management,
    RABBITMQ_PORT: queue.port,
    ISPOVESTI_HOUSE_STOCK: 0,
    ISPOVESTI_GENERATION_PAUSE: '0s',
    ISPOVESTI_GENERATION_QUEUE_LIMIT: 100000,
    ISPOVESTI_LIMITS_GENERATIONS: 0,
    ISPOVESTI_LIMITS_VISITORS: 0,
    MALLOC_MMAP_THRESHOLD_: 1048576,
  });
  const ready = () => fetch(`http://127.0.0.1:${management}/q/health/ready`).then((answer) => answer.ok);
  await until(`${role} at ${management}`, ready);
  return { child, base: `http://localhost:${port}` };
}

async function visitor(base) {
  const me = await fetch(`${base}/api/v2/me`);
  await me.arrayBuffer();
  return me.headers.get('set-cookie').split(';')[0];
}

async function ask(base, cookie) {
  const answer = await fetch(`${base}/api/v2/generations`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ prefix: 'Kad sam bila mala' }),
  });
  if (answer.status !== 202) throw new Error(`refused: ${await answer.text()}`);
  return (await answer.json()).id;
}

const look = (base, cookie, id) =>
  fetch(`${base}/api/v2/generations/${id}`, { headers: { cookie } }).then((answer) => answer.json());

async function allAtOnce(base, count) {
  const cookies = [];
  for (let i = 0; i < count; i++) cookies.push(await visitor(base));
  const asked = await Promise.all(cookies.map(async (cookie) => ({ cookie, id: await ask(base, cookie) })));
  const done = [];
  for (const { cookie, id } of asked.sort((a, b) => a.id - b.id)) {
    await until(`generation ${id}`, async () => (await look(base, cookie, id)).finishedAt !== null);
    const view = await look(base, cookie, id);
    if (view.status !== 'DONE' && view.status !== 'FAILED') throw new Error(`generation ${id} is ${view.status}`);
    done.push({ from: Date.parse(view.createdAt), to: Date.parse(view.finishedAt) });
  }
  const seconds = (Math.max(...done.map((job) => job.to)) - Math.min(...done.map((job) => job.from))) / 1000;
  return { aMinute: (60 * count) / seconds, waits: done.map((job) => (job.to - job.from) / 1000) };
}

async function firstToken(base) {
  const cookie = await visitor(base);
  const begin = performance.now();
  const id = await ask(base, cookie);
  const stream = await fetch(`${base}/api/v2/generations/${id}/events`, { headers: { cookie } });
  let first;
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    if (/event:token|"text":"[^"]/.test(chunk)) first ??= performance.now() - begin;
  }
  return first;
}

const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];

async function measure(name, base) {
  await allAtOnce(base, WARM_UP);
  const { aMinute, waits } = await allAtOnce(base, jobs);
  const firsts = [];
  for (let i = 0; i < runs; i++) {
    firsts.push(await firstToken(base));
    await pause(50);
  }
  console.log(
    `| ${name} | ${aMinute.toFixed(0)} | ${at(waits, 0.5).toFixed(1)} | ${at(waits, 0.9).toFixed(1)} | ` +
      `${at(waits, 1).toFixed(1)} | ${at(firsts, 0.5).toFixed(0)} | ${at(firsts, 0.9).toFixed(0)} |`,
  );
}

async function oneProcess(name) {
  const site = await serve('all', { port: 0 });
  await measure(name, site.base);
  await stop(site.child);
}

try {
  const queue = await broker();
  console.log('| processes | jobs a minute | waiting, s: median | p90 | max | first token, ms: median | p90 |');
  console.log('|---|---|---|---|---|---|---|');
  await oneProcess('all');
  const web = await serve('web', queue);
  const generators = [];
  for (let count = 1; count <= 3; count++) {
    generators.push(await serve('generator', queue));
    await measure(`web + ${count} generator${count > 1 ? 's' : ''}`, web.base);
  }
  for (const each of [...generators, web]) await stop(each.child);
  await oneProcess('all, once more');
  await stop(queue.child);
  execFileSync('epmd', ['-port', String(queue.names), '-kill'], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
} finally {
  running.forEach((child) => process.kill(-child.pid, 'SIGKILL'));
}
