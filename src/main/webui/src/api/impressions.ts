const GATHERED_FOR_MS = 4000;
const MOST = 50;

const known = new Set<number>();
let waiting: number[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the server that a candidate was seen: once a page load, several together, and by the time one leaves at the latest. */
export function tellSeen(id: number) {
  if (known.has(id)) return;
  known.add(id);
  waiting.push(id);
  timer ??= setTimeout(send, GATHERED_FOR_MS);
}

function send() {
  clearTimeout(timer);
  timer = undefined;
  while (waiting.length > 0) {
    const ids = waiting.slice(0, MOST);
    waiting = waiting.slice(MOST);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ ids });
    // It goes on while the page is left. One that is lost is missed by nobody.
    fetch('/api/v2/arena/impressions', { method: 'POST', headers, body, keepalive: true }).catch(
      () => {},
    );
  }
}

document.addEventListener('visibilitychange', () => document.hidden && send());
window.addEventListener('pagehide', send);
