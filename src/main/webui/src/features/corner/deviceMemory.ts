/** How the site looks and speaks tells nothing of who was here. */
const KEPT = ['theme', 'language'];
/** What one has read, which the service worker keeps for when there is no network (build/worker.js). */
const READ = 'read';

/** Takes away whatever this device remembers of the visitor. */
export async function forgetOnDevice() {
  const kept = KEPT.map((key) => [key, localStorage.getItem(key)] as const);
  localStorage.clear();
  sessionStorage.clear();
  for (const [key, value] of kept) if (value !== null) localStorage.setItem(key, value);
  // Without https there is no service worker either.
  if ('caches' in window) await caches.delete(READ);
}
