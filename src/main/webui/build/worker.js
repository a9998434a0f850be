// Lets the site open without a network, and lets one read again what one has read. With a network, the page and what it shows
// come from the server each time. build/installable.ts fills in what to keep.
const SITE = 'site ' + 'VERSION';
const KEPT = ['KEPT'];
// Who asks does not matter: all of it is public and the same for everybody.
const ANYBODY = { ignoreVary: true };
const READ = 'read';
const READ_AT_MOST = 60;
const READABLE = /^\/api\/v2\/(arena|confessions|promotion)(\/|$)/;

self.addEventListener('install', (event) => {
  // Not from the browser's own cache, which might hold a page of an older build.
  const fresh = KEPT.map((path) => new Request(path, { cache: 'reload' }));
  event.waitUntil(
    caches
      .open(SITE)
      .then((cache) => cache.addAll(fresh))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name !== SITE && name !== READ);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(request, SITE));
  else if (KEPT.includes(pathname)) event.respondWith(anew(request, SITE));
  else if (READABLE.test(pathname)) event.respondWith(anew(request, READ, READ_AT_MOST));
});

/** Every address is drawn by the same page. Files that are opened as pages, such as the feed, are not. */
async function page(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    event.waitUntil(keepGiven(answer.clone()));
    return answer;
  } catch (lost) {
    const isFile = /\.[a-z0-9]+$/.test(new URL(request.url).pathname);
    const shell = isFile
      ? undefined
      : await caches.match('/index.html', { cacheName: SITE, ...ANYBODY });
    if (!shell) throw lost;
    return shell;
  }
}

/** What the server answered along with the page is read like what is asked for by itself (web/FirstAnswers.java). */
async function keepGiven(page) {
  const [, given] = /id="answers">(.*?)<\/script>/.exec(await page.text()) ?? [];
  if (!given) return;
  const cache = await caches.open(READ);
  for (const [path, answer] of Object.entries(JSON.parse(given))) {
    if (!READABLE.test(path)) continue;
    const headers = { 'Content-Type': 'application/json' };
    await keep(cache, path, new Response(JSON.stringify(answer), { headers }), READ_AT_MOST);
  }
}

/** For files whose names change with their content. */
async function kept(request, name) {
  const cache = await caches.open(name);
  const found = await cache.match(request, ANYBODY);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await keep(cache, request, answer.clone());
  return answer;
}

/** From the server where it can be reached, else as it was the last time. */
async function anew(request, name, most) {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request);
    // An address that led elsewhere is told by the answer, which a kept one would not do.
    if (answer.ok && !answer.redirected) await keep(cache, request, answer.clone(), most);
    return answer;
  } catch (lost) {
    const found = await cache.match(request, ANYBODY);
    if (!found) throw lost;
    return found;
  }
}

/** A full disk is no reason not to show what has come. */
async function keep(cache, request, answer, most = Infinity) {
  try {
    await cache.put(request, answer);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
  } catch {
    // It is shown, and not kept.
  }
}
