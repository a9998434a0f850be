import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn } from './staff';
import { DESKTOP, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

const menu = ({ page }: Visit) => page.getByRole('navigation', { name: 'Administracija' });

test('an administrator lets a moderator in, who may do less', async ({ browser }) => {
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  const admin = await Visit.start(browser, { viewport: DESKTOP });
  const { page } = admin;
  await page.goto('/admin/nalozi');
  await expect(page.getByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
  await signIn(admin, 'admin', 'pogrešna');
  await expect(page.getByRole('alert')).toContainText('Ime ili lozinka ne valja');
  await signIn(admin, 'admin', password!);
  await expect(menu(admin)).toBeVisible();

  const name = `proba-${Date.now() % 1_000_000}`;
  const form = page.getByRole('form', { name: 'Dodaj nalog' });
  await form.getByRole('textbox', { name: 'Ime' }).fill(name);
  await form.getByRole('button', { name: 'Dodaj nalog' }).click();
  const dialog = page.getByRole('dialog', { name: `Lozinka za ${name}` });
  const once = (await dialog.getByRole('code').textContent())!;
  await dialog.getByRole('button', { name: 'Preneto je' }).click();

  const moderator = await Visit.start(browser);
  await moderator.page.goto('/admin');
  await signIn(moderator, name, once);
  await expect(
    moderator.page.getByRole('heading', { name: 'Izaberi svoju lozinku' }),
  ).toBeVisible();
  await moderator.page.getByLabel('Sadašnja lozinka').fill(once);
  await moderator.page.getByLabel('Nova lozinka').fill('konj uz brdo, pa niz brdo');
  await moderator.page.keyboard.press('Enter');
  await expect(menu(moderator).getByRole('link')).toHaveText(['Moj nalog', /^Prijave/, 'Reči']);
  await moderator.expectNoSidewaysScroll();
  await moderator.page.reload();
  await expect(menu(moderator)).toBeVisible();
  expect((await moderator.page.request.get('/api/v2/admin/accounts')).status()).toBe(403);

  await page.getByRole('button', { name: `Isključi ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Da' }).click();
  await expect(page.getByRole('button', { name: `Uključi ${name}` })).toBeVisible();
  await moderator.page.reload();
  await expect(moderator.page.getByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
  await moderator.end();

  await menu(admin).getByRole('link', { name: 'Dnevnik' }).click();
  await expect(
    page.getByRole('row', { name: new RegExp(`isključen nalog ${name}`) }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Odjavi me' }).click();
  await expect(page.getByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
  expect((await page.request.get('/api/v2/admin/audit')).status()).toBe(401);
  await admin.end(/401/);
});

test('administration shuts nobody out', async ({ browser }) => {
  test.slow();
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  for (const colorScheme of ['light', 'dark'] as const) {
    const visit = await Visit.start(browser, { colorScheme, reducedMotion: 'reduce' });
    const { page } = visit;
    await page.goto('/admin');
    await signIn(visit, 'admin', password!);
    for (const name of [
      'Pregled',
      'Moj nalog',
      'Runde',
      'Podešavanja',
      'Na čekanju',
      'Modeli',
      'Nalozi',
      'Dnevnik',
    ]) {
      await menu(visit).getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(page.getByRole('status', { name: 'Učitava se' })).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations).toEqual([]);
      await visit.expectNoSidewaysScroll();
    }
    await visit.end();
  }
});
