import { expect, test } from '@playwright/test';
import { Line } from './line';
import { Visit } from './visit';

test('it can be installed', async ({ browser, request }) => {
  const visit = await Visit.start(browser);
  await visit.page.goto('/');
  const link = visit.page.locator('link[rel=manifest]');
  const manifest = await request.get((await link.getAttribute('href'))!);
  expect(manifest.headers()['content-type']).toContain('application/json');
  const { name, start_url, icons } = (await manifest.json()) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  expect(name).toBe('Ispovesti');
  expect((await request.get(start_url)).status()).toBe(200);
  for (const { src, sizes } of icons) {
    const size = await visit.page.evaluate(async (url) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size).toBe(sizes);
  }
  await visit.end();
});

test('without a network it opens, shows what was read, and says what it cannot show', async ({
  browser,
  baseURL,
}) => {
  const line = new Line(baseURL!);
  await line.open();
  const visit = await Visit.start(browser, {
    serviceWorkers: 'allow',
    baseURL: line.address,
  });
  const { page } = visit;
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto('/arena?prikaz=lista');
  const text = page.getByRole('article').first().locator('.confession-text');
  const read = await text.textContent();
  await line.cut();

  await page.reload();
  await expect(text).toHaveText(read!);
  await page.goto('/ispovesti/999999');
  await expect(page.getByText('Mreža se zagubila.')).toBeVisible();
  await page.goto('/pisi');
  await expect(page.getByText('Mreža se zagubila.')).toBeVisible();
  await page.screenshot({ path: 'test-results/screenshots/offline-360.png' });

  await line.open();
  await page.getByRole('button', { name: 'Probaj opet' }).click();
  const beginning = page.getByRole('textbox', { name: /Početak/ });
  await beginning.fill('U tunelu sam');
  await line.cut();
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  await expect(page.getByText('Mreža se zagubila.')).toBeVisible();
  await expect(beginning).toHaveValue('U tunelu sam');

  await line.open();
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
  await visit.end(/Failed to load resource|Failed to fetch/);
  await line.cut();
});
