import { expect, test } from '@playwright/test';
import { Visit } from './visit';

test('a reload in the middle and one after the end lose nothing', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/pisi');
  await page.getByRole('textbox', { name: /Početak/ }).fill('Nikad nisam priznala');
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  await expect(page.getByTestId('live-text')).toContainText('Nikad nisam priznala');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  const text = await visit.text();
  expect(text.startsWith('Nikad nisam priznala')).toBe(true);

  await page.reload();
  await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  expect(await visit.text()).toBe(text);
  await visit.end();
});

test('the theme switch is remembered', async ({ browser }) => {
  const visit = await Visit.start(browser, { colorScheme: 'light' });
  const { page } = visit;
  await page.goto('/');
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-bs-theme', 'light');
  await page.getByRole('button', { name: 'Ugasi svetlo' }).click();
  await expect(html).toHaveAttribute('data-bs-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-bs-theme', 'dark');
  await visit.end();
});

test('the way back leads to where one was', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  const depth = () => page.evaluate(() => Math.round(window.scrollY));
  await page.goto('/arena?prikaz=lista');
  const link = page.getByRole('article').nth(4).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  await expect.poll(depth).toBeGreaterThan(500);
  const before = await depth();
  await link.click();
  await expect(page).toHaveURL(/\/arena\/\d+$/);
  await expect(page.getByRole('article')).toHaveCount(1);
  expect(await depth()).toBe(0);
  await page.goBack();
  await expect(page.getByRole('article').nth(4)).toBeVisible();
  await expect.poll(async () => Math.abs((await depth()) - before)).toBeLessThan(50);
  await visit.end();
});

test('a vote needs only the keyboard', async ({ browser }) => {
  const author = await Visit.start(browser);
  await author.write('Moja komšinica');
  const path = await author.publish('Tastatura');
  const { page } = author;
  await page.goto(path);
  const like = page.getByRole('button', { name: /^Sviđa mi se/ });
  await expect(like).toBeVisible();
  for (let i = 0; i < 20 && !(await like.evaluate((e) => e === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(like).toBeFocused();
  await page.keyboard.press('Space');
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await expect(like).toHaveAttribute('aria-pressed', 'false');
  await author.end();
});

test('a browser that keeps nothing shows the site all the same', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      const forbid = () => {
        throw new DOMException('Forbidden', 'SecurityError');
      };
      Object.defineProperty(window, name, { get: forbid, configurable: true });
    }
  });
  await page.goto('/');
  await page.getByRole('button', { name: /Ugasi svetlo|Upali svetlo/ }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Napiši' }).click();
  await page.getByRole('textbox', { name: /Početak/ }).fill('Nema me nigde');
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  await visit.end();
});
