/** How the site looks and speaks tells nothing of who was here. */
const KEPT = ['theme', 'language'];

/** Takes away whatever this device remembers of the visitor. */
export function forgetOnDevice() {
  for (const key of Object.keys(localStorage)) {
    if (!KEPT.includes(key)) localStorage.removeItem(key);
  }
  sessionStorage.clear();
}
