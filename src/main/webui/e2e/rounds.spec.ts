import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DESKTOP, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

async function administrator(browser: Parameters<typeof Visit.start>[0], path: string) {
  const visit = await Visit.start(browser, { viewport: DESKTOP });
  const { page } = visit;
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Ime' }).fill('admin');
  await page.getByLabel('Lozinka', { exact: true }).fill(password!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Administracija' })).toBeVisible();
  return visit;
}

async function save({ page }: Visit, why: string) {
  await page.getByRole('button', { name: 'Sačuvaj', exact: true }).click();
  await page.getByRole('textbox', { name: /Zašto/ }).fill(why);
  await page.getByRole('dialog').getByRole('button', { name: 'Sačuvaj', exact: true }).click();
}

test('two administrators tune, one round is held, and everybody reads of it', async ({
  browser,
}) => {
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  const first = await administrator(browser, '/admin/podesavanja');
  const second = await administrator(browser, '/admin/podesavanja');
  const places = first.page.getByRole('textbox', { name: 'Mesta u areni' });
  const before = Number(await places.inputValue());
  await expect(second.page.getByRole('textbox', { name: 'Mesta u areni' })).toBeVisible();

  await places.fill(String(before + 1));
  await expect(first.page.getByText('Promenjena je 1 stvar.')).toBeVisible();
  await save(first, 'Više za čitanje');
  await expect(first.page.getByText('Sačuvano. Važi od sada.')).toBeVisible();

  await second.page.getByRole('textbox', { name: 'Mesta u areni' }).fill(String(before + 2));
  await save(second, 'Još više');
  const conflict = second.page.getByRole('dialog', { name: 'Neko je bio brži' });
  await expect(conflict.getByRole('row', { name: /Mesta u areni/ })).toContainText(
    `${before + 1}${before + 2}`,
  );
  await conflict.getByRole('button', { name: 'Neka ostane sačuvano' }).click();
  await expect(second.page.getByRole('textbox', { name: 'Mesta u areni' })).toHaveValue(
    String(before + 1),
  );
  await second.end(/409/);

  const { page } = first;
  await page.getByRole('textbox', { name: 'Kada su runde' }).fill('0 0 0 31 2 ?');
  await expect(page.getByRole('textbox', { name: 'Kada su runde' })).toHaveAccessibleDescription(
    /never fires/,
  );
  await page.getByRole('button', { name: 'Vrati kako je bilo' }).click();
  await page.getByRole('textbox', { name: 'Mesta u areni' }).fill(String(before));
  await save(first, 'Nazad');
  await expect(page.getByText(/^Nazad/).first()).toBeVisible();

  const menu = page.getByRole('navigation', { name: 'Administracija' });
  await menu.getByRole('link', { name: 'Runde' }).click();
  await page.getByRole('button', { name: 'Održi rundu sada' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Da, održi je' }).click();
  await expect(page.getByText(/Runda je gotova/)).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /Runda/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Kako su stajale' })).toBeVisible();
  await first.end(/400/);
});

test('rounds shut nobody out', async ({ browser }) => {
  const visit = await Visit.start(browser, { colorScheme: 'dark', reducedMotion: 'reduce' });
  const { page } = visit;
  await page.goto('/runde');
  await expect(page.getByRole('heading', { level: 1, name: 'Sve runde' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Učitava se' })).toHaveCount(0);
  await visit.expectNoSidewaysScroll();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations).toEqual([]);
  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page.getByRole('list', { name: 'Kako su stajale' })).toBeVisible();
  await visit.expectNoSidewaysScroll();
  const round = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(round.violations).toEqual([]);
  await visit.end();
});
