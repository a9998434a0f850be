import { expect, test, type Page } from '@playwright/test';
import { withWinners } from './round';
import { PHONE, Visit } from './visit';

const LIST = '**/api/v2/confessions?*';

const depth = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
const cards = (page: Page) => page.getByRole('article');

async function expectDepth(page: Page, before: number) {
  await expect.poll(async () => Math.abs((await depth(page)) - before)).toBeLessThan(50);
}

/** Goes with the Tab key to what a test wants, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'textbox' = 'button') {
  const wanted = page.getByRole(role, { name }).first();
  for (let i = 0; i < 40 && !(await wanted.evaluate((e) => e === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

test('the order is kept on the way back and after a reload, and so is the depth', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  await withWinners(page, 6);
  await page.goto('/ispovesti');
  await page.getByRole('link', { name: 'Najvoljenije' }).click();
  await page.getByRole('link', { name: 'Godina' }).click();
  await expect(page).toHaveURL(/\?sort=top&within=year$/);
  await expect(cards(page).nth(4)).toBeVisible();
  await visit.expectNoSidewaysScroll();

  const link = cards(page)
    .nth(4)
    .getByRole('link', { name: /^pre|upravo/ });
  await link.scrollIntoViewIfNeeded();
  await expect.poll(() => depth(page)).toBeGreaterThan(500);
  const before = await depth(page);
  await link.click();
  await expect(page).toHaveURL(/\/ispovesti\/\d+$/);
  await expect(page.getByRole('heading', { name: /^Komentari/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?sort=top&within=year$/);
  await expect(page.getByRole('link', { name: 'Godina' })).toHaveAttribute('aria-current', 'page');
  await expectDepth(page, before);

  await page.reload();
  await expect(cards(page).nth(4)).toBeVisible();
  await expectDepth(page, before);

  await page.goBack();
  await expect(page).toHaveURL(/\?sort=top$/);
  await visit.end();
});

test('a search is typed, kept, cleared and left', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  const [winner] = await withWinners(page, 1);
  const word = /\p{L}{4,}/u.exec(winner!.text)![0];
  // Quotation marks are shown as they are printed.
  const text = winner!.text.split('"')[0]!;
  await page.goto('/ispovesti?sort=hot');
  const field = page.getByRole('searchbox', { name: 'Traži po ispovestima' });
  await field.pressSequentially(word.slice(0, 4));
  await expect(page.getByText(/^(Nađen|Prikazan)\S+ \S+ \d+ ispovest/)).toBeVisible();
  await expect(cards(page).filter({ hasText: text }).first()).toBeVisible();
  await page.reload();
  await expect(field).toHaveValue(word.slice(0, 4));

  await field.fill('xqzwyk');
  await expect(page.getByText('Ništa nije nađeno.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sve najbolje' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?sort=hot$/);
  await expect(field).toHaveValue('');

  await field.fill(word);
  await field.press('Enter');
  await expect(page).toHaveURL(/\?q=/);
  await page.getByRole('button', { name: 'Obriši pretragu' }).click();
  await expect(page).toHaveURL(/\/ispovesti$/);
  await expect(field).toBeFocused();
  await visit.expectNoSidewaysScroll();
  await visit.end();
});

test('a comment is written, liked and deleted by keyboard', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  const [winner] = await withWinners(page, 1);
  const said = `Ma bravo ${Date.now() % 1_000_000}`;
  await page.goto(`/ispovesti/${winner!.id}#komentari`);
  await expect(page.getByRole('heading', { name: /^Komentari/ })).toBeFocused();
  await tabTo(page, 'Tvoj komentar', 'textbox');
  await page.keyboard.type(said);
  await page.reload();
  await tabTo(page, 'Tvoj komentar', 'textbox');
  await expect(page.getByRole('textbox', { name: 'Tvoj komentar' })).toHaveValue(said);
  await tabTo(page, 'Pošalji');
  await page.keyboard.press('Enter');

  const comment = page.getByRole('article', { name: /^Komentar/ }).filter({ hasText: said });
  await expect(comment.getByRole('button', { name: 'Obriši' })).toBeVisible();
  const like = comment.getByRole('button', { name: /^Sviđa mi se/ });
  await like.focus();
  await page.keyboard.press('Space');
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toHaveText(/1$/);
  await page.reload();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await visit.expectNoSidewaysScroll();

  await tabTo(page, 'Obriši');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Ipak neka' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Komentar je obrisan.')).toBeVisible();
  await expect(comment).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Komentari/ })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Tvoj komentar' })).toHaveValue('');
  await expect(comment).toHaveCount(0);
  await visit.end();
});

test('a confession is reported by keyboard', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  const [winner] = await withWinners(page, 1);
  await page.goto(`/ispovesti/${winner!.id}`);
  await tabTo(page, 'Prijavi');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Šta ovde nije u redu?' });
  await expect(question).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(question.getByRole('radio', { name: /^Vređa/ })).toBeChecked();
  await page.screenshot({ path: `test-results/screenshots/report-${PHONE.width}.png` });
  await visit.expectNoSidewaysScroll();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hvala. Neko će pogledati.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Prijavljeno' })).toBeFocused();
  // One voice hides nothing.
  await page.reload();
  await expect(page.locator('.confession-text')).toBeVisible();
  await visit.end();
});

test('a comment that the network lost keeps its text', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  const [winner] = await withWinners(page, 1);
  await page.goto(`/ispovesti/${winner!.id}`);
  await page.route('**/comments', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const field = page.getByRole('textbox', { name: 'Tvoj komentar' });
  await field.fill('Nemoj da se zagubiš');
  await page.getByRole('button', { name: 'Pošalji' }).click();
  await expect(page.getByRole('alert')).toContainText('tekst je ostao ovde. Mreža se zagubila');
  await expect(field).toHaveValue('Nemoj da se zagubiš');
  await expect(page.getByRole('button', { name: 'Pošalji' })).toBeEnabled();
  await visit.end(/Failed to load resource/);
});

test('the story of a round is told', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  const [winner] = await withWinners(page, 1);
  await page.goto(`/ispovesti/${winner!.id}`);
  await page.getByText('Priča njene runde').click();
  await expect(page.getByText(/Ova je bila 1\. i prešla je na glavnu listu/)).toBeVisible();
  await visit.end();
});

test('a hidden confession says so and leads on', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.route('**/api/v2/confessions/77', (route) =>
    route.fulfill({
      status: 410,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: '/problems/hidden', status: 410, title: 'Moderators hid it' }),
    }),
  );
  await page.goto('/ispovesti/77');
  await expect(page.getByRole('heading', { name: 'Ova je sklonjena' })).toBeVisible();
  await visit.expectNoSidewaysScroll();
  await page.getByRole('link', { name: 'Sve najbolje' }).click();
  await expect(page).toHaveURL(/\/ispovesti$/);
  await visit.end(/410|404/);
});

test('a slow list shows where it will be', async ({ browser }) => {
  test.setTimeout(180_000);
  const visit = await Visit.start(browser);
  const { page } = visit;
  await withWinners(page, 1);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(LIST, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/ispovesti?sort=hot');
  await expect(page.getByRole('heading', { name: 'Najbolje' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Učitava se' })).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  arrive();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Učitava se' })).toHaveCount(0);
  await visit.end();
});
