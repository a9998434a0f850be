import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { holdRound } from './round';
import { signIn } from './staff';
import { DESKTOP, PHONE, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

const PAGES = [
  '/',
  '/arena',
  '/arena?prikaz=lista',
  '/ispovesti',
  '/ispovesti?sort=top&within=all',
  '/ispovesti?q=nema+toga+nigde',
  '/pisi',
  '/kutak',
  '/kutak/ispovesti',
  '/kutak/glasovi',
  '/kutak/zbogom',
  '/admin',
  '/o-sajtu',
  '/pravila',
  '/privatnost',
  '/nema-je',
];

/** What axe finds against WCAG 2.2, levels A and AA. */
async function wrongs(page: Page): Promise<string[]> {
  // What lies under a bar at the bottom is to be seen further down.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${page.url()} ${id}: ${html} ${failureSummary}`),
  );
}

test.beforeAll('somebody wins', async ({ browser }) => {
  // Whatever others have voted for is out of the way.
  holdRound();
  const author = await Visit.start(browser);
  await author.write('Kad se ugasi svetlo');
  const candidate = await author.publish('Svedok');
  await author.page.request.put(`/api/v2${candidate}/reaction`, { data: { reaction: 'LIKE' } });
  holdRound();
  await author.end();
});

async function report({ page }: Visit, candidate: string) {
  const data = { reason: 'HATE', note: 'U jednom redu' };
  expect((await page.request.post(`/api/v2${candidate}/reports`, { data })).status()).toBe(204);
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESKTOP]) {
    test(`no page of moderators shuts anybody out, ${viewport.width} px, ${colorScheme}`, async ({
      browser,
    }) => {
      test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
      test.slow();
      const visit = await Visit.start(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
      const { page } = visit;
      await visit.write('Prijavite me');
      const candidate = await visit.publish('Prijavljena');
      await report(visit, candidate);
      await page.goto('/admin/prijave');
      await signIn(visit, 'admin', password!);
      const name = `Ispovest ${candidate.split('/').at(-1)}`;
      const own = page.getByRole('article', { name, exact: true });
      await own.getByRole('button', { name: /Isključi autora/ }).click();
      const found = await wrongs(page);
      await page.keyboard.press('Escape');
      found.push(...(await wrongs(page)));
      await visit.expectNoSidewaysScroll();
      await own.getByRole('button', { name: /^(Sakrij|Neka ostane)/ }).click();
      await page.getByRole('link', { name: 'Rešene' }).click();
      await expect(own).toContainText('Sakriveno');
      found.push(...(await wrongs(page)));
      await visit.expectNoSidewaysScroll();
      await page.goto('/admin/reci');
      await page.getByRole('textbox', { name: 'Tekst za probu' }).fill('Ti si p3der, 064/123-4567');
      await expect(page.getByText('Ne prolazi: ima broj telefona.')).toBeVisible();
      found.push(...(await wrongs(page)));
      await visit.expectNoSidewaysScroll();
      expect(found).toEqual([]);
      await visit.end();
    });

    test(`no page shuts anybody out, ${viewport.width} px, ${colorScheme}`, async ({ browser }) => {
      test.slow();
      const visit = await Visit.start(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
      const { page } = visit;
      const found: string[] = [];
      for (const path of PAGES) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('h1').first()).toBeAttached();
        found.push(...(await wrongs(page)));
      }
      await visit.write('Ispod kreveta');
      found.push(...(await wrongs(page)));
      await page.goto('/kutak', { waitUntil: 'networkidle' });
      found.push(...(await wrongs(page)));
      await page.goto('/pisi');
      await page.goto(await visit.publish('Slepi putnik'), { waitUntil: 'networkidle' });
      found.push(...(await wrongs(page)));
      const { items } = (await (await page.request.get('/api/v2/confessions?limit=1')).json()) as {
        items: { id: number }[];
      };
      await page.goto(`/ispovesti/${items[0]!.id}`, { waitUntil: 'networkidle' });
      found.push(...(await wrongs(page)));
      expect(found).toEqual([]);
      await visit.end(/404/);
    });
  }
}
