import { expect, test, type Page } from '@playwright/test';
import { holdRound } from './round';
import { DESKTOP, PHONE, Visit } from './visit';

const sheet = (page: Page) => page.getByRole('article');
const votes = (page: Page) => page.getByRole('group', { name: 'Presuda' });
const vote = (page: Page, name: RegExp) => votes(page).getByRole('button', { name });
const LIKE = /^Sviđa mi se/;
const DISLIKE = /^Ne sviđa mi se/;

/** The address of the candidate that is shown. */
async function shown(page: Page): Promise<string> {
  return (await sheet(page).getByRole('link').first().getAttribute('href'))!;
}

async function expectAnother(page: Page, than: string): Promise<string> {
  await expect.poll(() => shown(page)).not.toBe(than);
  return shown(page);
}

/** The next one waits for a press, as one may choose, so that a slow machine has time to look. */
const wait = (page: Page) => page.addInitScript(() => localStorage.setItem('arena-auto', 'off'));

/** Whoever comes back to a tab finds out at once what has come in meanwhile. */
const comeBack = (page: Page) =>
  page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));

/** A finger goes over the sheet, step by step as a hand does. */
async function swipe(page: Page, dx: number, dy = 0) {
  const box = (await sheet(page).boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + 80 };
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: part === undefined ? [] : [{ x: from.x + dx * part, y: from.y + dy * part }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', step / 8);
  await touch('touchEnd');
}

test('three are judged by keyboard, and one is taken back', async ({ browser }) => {
  const visit = await Visit.start(browser, { viewport: DESKTOP });
  const { page } = visit;
  await wait(page);
  await page.goto('/arena');
  const first = await shown(page);
  await expect(votes(page)).not.toContainText(/\d/);
  await page.keyboard.press('ArrowRight');
  await expect(vote(page, LIKE)).toHaveAttribute('aria-pressed', 'true');
  await expect(vote(page, LIKE)).toContainText(/\d/);
  await page.keyboard.press('n');
  const second = await expectAnother(page, first);
  await expect(sheet(page)).toBeFocused();
  await expect(votes(page)).not.toContainText(/\d/);

  await page.keyboard.press('ArrowLeft');
  await expect(vote(page, DISLIKE)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('n');
  const third = await expectAnother(page, second);
  await page.keyboard.press('ArrowUp');
  await expect(vote(page, /^Superlajk/)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('n');
  await expectAnother(page, third);

  const takenBack = page.waitForResponse(
    (response) => response.request().method() === 'DELETE' && response.ok(),
  );
  await page.keyboard.press('z');
  await takenBack;
  await expect.poll(() => shown(page)).toBe(third);
  await expect(sheet(page)).toBeFocused();
  await expect(vote(page, /^Superlajk/)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('Imaš još 1 superlajk danas')).toBeVisible();

  await page.reload();
  await expect.poll(() => shown(page)).toBe(third);
  await visit.end();
});

test('a press of a button is enough, and the toast takes it back', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/arena');
  const first = await shown(page);
  await vote(page, LIKE).focus();
  await page.keyboard.press('Enter');
  const toast = page.getByRole('status').filter({ hasText: 'Presuđeno' });
  await toast.getByRole('button', { name: 'Vrati' }).press('Enter');
  await expect(vote(page, LIKE)).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Preskoči' }).click();
  await expectAnother(page, first);
  await page.getByRole('button', { name: 'Vrati' }).click();
  await expect.poll(() => shown(page)).toBe(first);
  await visit.end();
});

test('a finger judges by swiping', async ({ browser }) => {
  const visit = await Visit.start(browser, { hasTouch: true, isMobile: true });
  const { page } = visit;
  await wait(page);
  await page.goto('/arena');
  const first = await shown(page);
  await swipe(page, 40);
  await expect(votes(page)).not.toContainText(/\d/);
  await expect(vote(page, LIKE)).toHaveAttribute('aria-pressed', 'false');
  await visit.expectNoSidewaysScroll();

  await swipe(page, 160);
  await expect(vote(page, LIKE)).toHaveAttribute('aria-pressed', 'true');
  await visit.expectNoSidewaysScroll();
  await page.getByRole('button', { name: 'Sledeća' }).click();
  const second = await expectAnother(page, first);
  await swipe(page, -160);
  await expect(vote(page, DISLIKE)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Sledeća' }).click();
  await expectAnother(page, second);
  await visit.expectNoSidewaysScroll();
  await visit.end();
});

test('a long text is scrolled by a finger, and judged by none', async ({ browser }) => {
  const visit = await Visit.start(browser, { hasTouch: true, isMobile: true });
  const { page } = visit;
  await page.route('**/api/v2/arena?*', async (route) => {
    const answer = await route.fetch();
    const { items, next } = (await answer.json()) as { items: { text: string }[]; next: string };
    const long = items.map((item) => ({ ...item, text: `${item.text} `.repeat(30) }));
    await route.fulfill({ json: { items: long, next } });
  });
  // With a choice in its address, it brings no texts along and asks for them.
  await page.goto('/arena?prikaz=jedna');
  await sheet(page).waitFor();
  await swipe(page, 20, -300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await expect(vote(page, LIKE)).toBeInViewport();
  await expect(votes(page)).not.toContainText(/\d/);
  const depth = await page.evaluate(() => window.scrollY);
  const first = await shown(page);
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(depth);
  expect(await shown(page)).toBe(first);
  await page.keyboard.press('ArrowUp');
  await expect(votes(page)).not.toContainText(/\d/);
  await page.screenshot({ path: 'test-results/screenshots/arena-long-360.png' });

  await page.keyboard.press('ArrowRight');
  await expectAnother(page, first);
  const top = (await sheet(page).boundingBox())!.y;
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(PHONE.height / 2);
  await visit.end();
});

test('the verdict is in the thumb\u2019s reach', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/arena');
  const box = (await vote(page, LIKE).boundingBox())!;
  expect(box.y).toBeGreaterThan(PHONE.height / 2);
  expect(box.y + box.height).toBeLessThan(PHONE.height);
  await visit.end();
});

test('the list is remembered, and tells its counts after a vote', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/arena');
  await page.getByRole('link', { name: 'Lista' }).click();
  await expect(page).toHaveURL(/\?prikaz=lista$/);
  const card = sheet(page).nth(1);
  const counts = card.getByRole('group', { name: 'Presuda' });
  await expect(counts).not.toContainText(/\d/);
  const before = (await card.boundingBox())!;
  await counts.getByRole('button', { name: LIKE }).click();
  await expect(counts).toContainText(/\d/);
  expect((await card.boundingBox())!.height).toBe(before.height);

  await page.goto('/arena');
  await expect(sheet(page).nth(1)).toBeVisible();
  await visit.end();
});

test('new ones wait until they are wanted', async ({ browser }) => {
  const pseudonym = `Novi ${Date.now() % 100_000}`;
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/arena?prikaz=lista');
  await expect(sheet(page).first()).toBeVisible();
  const author = await Visit.start(browser);
  await author.write('Upravo sam');
  await author.publish(pseudonym);

  await comeBack(page);
  const news = page.getByRole('button', { name: /^Stig/ });
  await expect(news).toBeVisible();
  const own = page.getByRole('article', { name: `Ispovest, ${pseudonym}` });
  await expect(own).toHaveCount(0);
  await news.click();
  await expect(own).toBeInViewport();
  await expect(news).toHaveCount(0);
  await author.end();
  await visit.end();
});

test('what one reads outlives its round', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/arena');
  const before = await shown(page);
  holdRound();
  await comeBack(page);
  const over = page.getByRole('button', { name: /^Runda je gotova/ });
  await expect(over).toBeVisible();
  expect(await shown(page)).toBe(before);
  await vote(page, LIKE).click();
  await expect(page.getByText(/Runda je završena pre tvog glasa/)).toBeVisible();
  expect(await shown(page)).toBe(before);
  await over.click();
  await expectAnother(page, before);
  await expect(over).toHaveCount(0);
  // The answers of the candidate that is gone.
  await visit.end(/40[49]|410/);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`the next one comes by itself, ${reducedMotion}`, async ({ browser }) => {
    const visit = await Visit.start(browser, { reducedMotion });
    const { page } = visit;
    await page.clock.install();
    await page.goto('/arena');
    const first = await shown(page);
    await page.keyboard.press('ArrowRight');
    if (reducedMotion === 'reduce') {
      await expect(vote(page, LIKE)).toHaveAttribute('aria-pressed', 'true');
      await page.clock.runFor(5000);
      expect(await shown(page)).toBe(first);
      await page.getByRole('button', { name: 'Sledeća' }).click();
    }
    await expectAnother(page, first);
    await visit.end();
  });
}

test('nobody is hurried whose focus is at the counts', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.clock.install();
  await page.goto('/arena');
  const first = await shown(page);
  await vote(page, LIKE).focus();
  await page.keyboard.press('Enter');
  await expect(vote(page, LIKE)).toContainText(/\d/);
  await page.clock.runFor(5000);
  expect(await shown(page)).toBe(first);
  await page.getByRole('link', { name: 'Arena' }).focus();
  await page.clock.runFor(2000);
  await expectAnother(page, first);
  await visit.end();
});

test('a tap needs nothing else', async ({ browser }) => {
  const visit = await Visit.start(browser, { hasTouch: true, isMobile: true });
  const { page } = visit;
  await page.goto('/arena');
  const first = await shown(page);
  const counted = page.waitForResponse((response) => response.request().method() === 'PUT');
  await vote(page, LIKE).tap();
  expect((await counted).ok()).toBe(true);
  await expectAnother(page, first);
  await visit.end();
});
