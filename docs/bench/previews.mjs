// Measures the preview pictures of a running site: each candidate's once, which draws it, and once more, which does not.
//
//   node docs/bench/previews.mjs [URL]
const site = process.argv[2] ?? 'http://localhost:8080';

async function fetched(id) {
  const start = performance.now();
  const answer = await fetch(`${site}/preview/${id}.png`);
  if (!answer.ok) throw new Error(`${answer.status} for ${id}`);
  const bytes = (await answer.arrayBuffer()).byteLength;
  return { ms: performance.now() - start, kB: bytes / 1024 };
}

function told(what, values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`${what}: median ${at(0.5)}, p90 ${at(0.9)}, most ${at(1)}`);
}

const list = await (await fetch(`${site}/api/v2/arena?limit=50`)).json();
const ids = list.items.map((each) => each.id);
// Fonts, paper and Java's compiler are fetched for the first ones.
await fetched('site');
for (const id of ids.slice(0, 20)) await fetched(id);
const measured = ids.slice(20);
const drawn = [];
const kept = [];
for (const id of measured) drawn.push(await fetched(id));
for (const id of measured) kept.push(await fetched(id));
console.log(`${measured.length} pictures`);
told('drawn, ms', drawn.map((each) => each.ms));
told('kept, ms', kept.map((each) => each.ms));
told('size, kB', drawn.map((each) => each.kB));
