import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { DESKTOP, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');

async function signIn(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Ime' }).fill('admin');
  await page.getByLabel('Lozinka', { exact: true }).fill(password!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled' })).toBeVisible();
}

/** A number that a chart tells of its last point. */
async function told(page: Page, chart: string, name: string): Promise<number> {
  const text = await page.getByRole('slider', { name: chart }).getAttribute('aria-valuetext');
  const found = new RegExp(`[:,] ${name} (\\d+)`).exec(text!);
  return Number(found![1]);
}

test('what visitors do is in the charts within seconds', async ({ browser }) => {
  const admin = await Visit.start(browser, { viewport: DESKTOP });
  const { page } = admin;
  const author = await Visit.start(browser);
  // So that there is something, also on a new site.
  await author.write('Pre svega');
  await signIn(page, '/admin?dana=7');
  const counts = async () => ({
    done: await told(page, 'Tekstovi', 'gotovo'),
    published: await told(page, 'Objave, komentari i prijave', 'objave'),
    likes: await told(page, 'Glasovi', 'sviđa mi se'),
  });
  await expect(page.getByRole('slider', { name: 'Tekstovi' })).toBeVisible();
  const before = await counts();

  const candidate = await author.publish('Iz pregleda');
  const vote = await author.page.request.put(`/api/v2${candidate}/reaction`, {
    data: { reaction: 'LIKE' },
  });
  expect(vote.ok()).toBe(true);
  await expect
    .poll(counts, { timeout: 40_000 })
    .toMatchObject({ published: before.published + 1, likes: before.likes + 1 });
  expect((await counts()).done).toBeGreaterThanOrEqual(before.done);
  await author.end();

  await expect(page.getByText('Mašine koje pišu').locator('..')).toContainText('Zauzeto');
  await expect(page.getByText('Baza', { exact: true }).locator('..')).toContainText(/\d [kMG]B/);

  const texts = page.getByRole('slider', { name: 'Tekstovi' });
  const last = await texts.getAttribute('aria-valuetext');
  await texts.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(texts).not.toHaveAttribute('aria-valuetext', last!);
  const { x, y, width, height } = (await texts.boundingBox())!;
  await page.mouse.move(x + width / 14, y + height / 2);
  await expect(texts).toHaveAttribute('aria-valuenow', '1');

  await page.getByRole('link', { name: '24 sata' }).click();
  await expect(page).toHaveURL(/\?dana=1$/);
  await expect(texts).toHaveAttribute('aria-valuemax', '24');
  await page.reload();
  await expect(texts).toHaveAttribute('aria-valuemax', '24');
  await page.getByRole('figure').first().getByText('Svi brojevi').click();
  await expect(page.getByRole('table', { name: 'Tekstovi' }).getByRole('row')).toHaveCount(25);
  await admin.end();
});

test('the overview shuts nobody out', async ({ browser }) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [{ width: 390, height: 800 }, DESKTOP]) {
      const visit = await Visit.start(browser, { viewport, colorScheme, reducedMotion: 'reduce' });
      const { page } = visit;
      await signIn(page, '/admin');
      await expect(page.getByRole('slider', { name: 'Brzina' })).toBeVisible();
      await page.getByRole('figure').first().getByText('Svi brojevi').click();
      await page.getByRole('slider', { name: 'Tekstovi' }).focus();
      await page.keyboard.press('Home');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations).toEqual([]);
      await visit.expectNoSidewaysScroll();
      await visit.end();
    }
  }
});
