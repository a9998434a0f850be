import { desk, expect, expectNoSidewaysScroll, newVisitor, phone, test, watch } from './visitor';

test('a draft survives a reload and another visitor cannot see it', async ({ browser }) => {
  const author = await newVisitor(browser);
  await author.goto('/pisi');
  await author.getByRole('button', { name: 'Napiši', exact: true }).click();
  await author.reload();

  const text = author.getByLabel('Tekst ispovesti');
  await expect(text).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 });
  const written = await text.textContent();
  await author.reload();
  await expect(text).toHaveText(written!);

  const stranger = await newVisitor(browser);
  await stranger.goto('/pisi');
  await expect(stranger.getByLabel('Kako počinje?')).toBeVisible();
});

test('a vote can be cast and taken back by keyboard alone', async ({ browser }) => {
  const page = await newVisitor(browser);
  await page.goto('/arena');
  const like = page.getByRole('article').first().getByRole('button').nth(1);
  await like.focus();
  await page.keyboard.press('Enter');
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(like).toHaveAttribute('aria-pressed', 'false');
});

test('a second superlike is rolled back with a message', async ({ browser }) => {
  const page = await newVisitor(browser);
  await page.goto('/arena');
  const superlikes = page.getByRole('button', { name: 'Superlajk' });
  await superlikes.nth(0).click();
  await expect(page.getByText('Današnji superlajk je potrošen. Sutra stiže novi.')).toBeVisible();
  await superlikes.nth(1).click();
  await expect(page.getByRole('alert')).toContainText('potrošen');
  await expect(superlikes.nth(1)).toHaveAttribute('aria-pressed', 'false');
});

test('a beginning that is too long is not sent', async ({ browser }) => {
  const page = await newVisitor(browser);
  await page.goto('/pisi');
  await page.getByLabel('Kako počinje?').fill('a'.repeat(121));
  await expect(page.getByText('Početak je predugačak.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Napiši', exact: true })).toBeDisabled();
});

test('the theme is remembered', async ({ browser }) => {
  const page = await newVisitor(browser);
  await page.goto('/');
  await page.getByRole('button', { name: 'Uključi tamnu temu' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-bs-theme', 'dark');
});

for (const [name, viewport] of Object.entries({ phone, desk })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every page fits the ${name} in ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const quiet = watch(page);
      for (const path of ['/', '/arena', '/ispovesti', '/pisi', '/nema-me']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expectNoSidewaysScroll(page);
        const file = `${path.slice(1) || 'landing'}-${name}-${colorScheme}.png`;
        await page.screenshot({ path: `test-results/screenshots/${file}` });
      }
      quiet.expectQuiet();
    });
  }
}
