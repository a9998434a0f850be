import { expect, test, type Page } from '@playwright/test';
import { withWinners } from './round';
import { DESKTOP, PHONE, Visit } from './visit';

/** The site's own scripts come when they are let through; until then there is what came with the page. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Without what is new, which is looked for beside what came along. */
function address(url: string): string {
  const { pathname, searchParams } = new URL(url);
  return searchParams.has('sort') ? `${pathname}?sort` : pathname;
}

const top = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())!.y;

for (const viewport of [PHONE, DESKTOP]) {
  test(`texts are there before the scripts, and stay where they are, at ${viewport.width} px`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const before = await Visit.start(browser);
    const [winner] = await withWinners(before.page, 1);
    await before.end();
    for (const path of ['/arena', '/ispovesti', `/ispovesti/${winner!.id}`]) {
      const visit = await Visit.start(browser, { viewport });
      const { page } = visit;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(address(request.url())));
      const letGo = await holdScripts(page);
      await page.goto(path, { waitUntil: 'commit' });
      const text = page.locator('.confession-text').first();
      const early = await text.textContent();
      expect(early).toMatch(/\S{2,}/);
      await page.evaluate(() => document.fonts.ready);
      const place = await top(page, '.confession-text');
      await page.screenshot({
        path: `test-results/screenshots/early${path.replace(/\W\d*/g, '-')}-${viewport.width}.png`,
      });

      letGo();
      await expect(page.getByRole('navigation', { name: 'Glavni meni' })).toBeVisible();
      await expect(text).toHaveText(early!);
      expect(Math.abs((await top(page, '.confession-text')) - place)).toBeLessThan(32);
      // What came along was not asked for again.
      const api = path.replace('/ispovesti', '/confessions');
      expect(asked).not.toContain(`/api/v2${api}`);
      await visit.end();
    }
  });
}

test('the landing page leads on before the scripts have come', async ({ browser }) => {
  test.setTimeout(120_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  await withWinners(page, 1);
  await holdScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mašina se noću ispoveda');
  await page.getByRole('link', { name: /Čitaj najbolje/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Najbolje');
  await expect(page.locator('.confession-text').first()).toBeVisible();
  await visit.end();
});
