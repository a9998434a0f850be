import { expect, test } from '@playwright/test';
import { PHONE, Visit } from './visit';

const BEGINNING = 'Njena injekcija za ljubav';
const CYRILLIC = 'Њена инјекција за љубав';

const FIRST = [
  ['sr-Latn-RS', 'sr-Latn', 'Mašina se noću ispoveda'],
  ['sr-Cyrl-RS', 'sr-Cyrl', 'Машина се ноћу исповеда'],
  ['hr-HR', 'sr-Latn', 'Mašina se noću ispoveda'],
  ['en-GB', 'en', 'At night, a machine confesses'],
] as const;

for (const [locale, lang, title] of FIRST) {
  test(`a browser in ${locale} is greeted in ${lang}`, async ({ browser }) => {
    const visit = await Visit.start(browser, { locale });
    await visit.page.goto('/');
    await expect(visit.page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(visit.page.locator('html')).toHaveAttribute('lang', lang);
    await expect(visit.page.getByRole('navigation')).toHaveCount(2);
    await visit.end();
  });
}

test('the language is switched by keyboard, on every page, and remembered', async ({ browser }) => {
  const visit = await Visit.start(browser, { reducedMotion: 'reduce' });
  const { page } = visit;
  const html = page.locator('html');
  const shoot = (name: string) =>
    page.screenshot({ path: `test-results/screenshots/${name}-${PHONE.width}.png` });
  const titles: (string | null)[] = [];
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent;
      if (title && title !== seen.at(-1)) seen.push(title);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

  await page.goto('/');
  const choice = page.getByRole('combobox', { name: 'Jezik i pismo' });
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(html).toHaveAttribute('lang', 'sr-Cyrl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Машина се ноћу исповеда');
  await expect(page).toHaveTitle('Исповести');
  await visit.expectNoSidewaysScroll();
  await shoot('landing-cyrillic');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Машина се ноћу исповеда');
  titles.push(...(await seen()));

  await page.goto('/arena?prikaz=lista');
  await expect(page.getByRole('heading', { name: 'Арена' })).toBeVisible();
  await page.getByRole('article').first().waitFor();
  await visit.expectNoSidewaysScroll();
  await shoot('arena-cyrillic');

  await page.getByRole('combobox', { name: 'Језик и писмо' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(html).toHaveAttribute('lang', 'en');
  await expect(page.getByText('A machine wrote every one of these.')).toBeVisible();
  await expect(page.locator('.confession-text').first()).toHaveAttribute('lang', 'sr-Latn');
  await visit.expectNoSidewaysScroll();
  await shoot('arena-english');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('At night, a machine confesses');
  titles.push(...(await seen()));
  await visit.expectNoSidewaysScroll();
  await shoot('landing-english');
  // No other language was there before, not even for a moment.
  expect(titles).toEqual(['Машина се ноћу исповеда', 'At night, a machine confesses']);

  await page.getByRole('combobox', { name: 'Language and script' }).selectOption('Latinica');
  await expect(html).toHaveAttribute('lang', 'sr-Latn');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mašina se noću ispoveda');
  await visit.end();
});

test('a language that does not arrive changes nothing, and says so', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/');
  const choice = page.getByRole('combobox', { name: 'Jezik i pismo' });
  await page.context().setOffline(true);
  await choice.selectOption('English');
  await expect(page.getByText('Taj jezik nije stigao do tebe.')).toBeVisible();
  await expect(choice).toHaveValue('sr-Latn');
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mašina se noću ispoveda');
  await visit.end(/ERR_INTERNET_DISCONNECTED/);
});

test('what is written is shown in Cyrillic, and stays what it is', async ({ browser }) => {
  const visit = await Visit.start(browser, { locale: 'sr-Cyrl-RS', reducedMotion: 'reduce' });
  const { page } = visit;
  await page.goto('/pisi');
  const field = page.getByRole('textbox', { name: /Почетак/ });
  await field.fill(BEGINNING);
  await page.screenshot({ path: `test-results/screenshots/compose-cyrillic-${PHONE.width}.png` });
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Напиши', exact: true }).click();
  expect((await asked).postDataJSON()).toMatchObject({ prefix: BEGINNING });

  await expect(page.getByRole('button', { name: 'Објави у арену' })).toBeVisible();
  await expect(page.locator('mark.given')).toHaveText(CYRILLIC);
  expect(await visit.text()).not.toMatch(/[a-pr-vzčćžšđ]{2}/i);
  await page.screenshot({ path: `test-results/screenshots/draft-cyrillic-${PHONE.width}.png` });
  await page.getByRole('textbox', { name: 'Потпис' }).fill('Njuška');
  await page.getByRole('button', { name: 'Објави у арену' }).click();
  await expect(page.getByText('Објављујеш као „Njuška“')).toBeVisible();
  await page.getByRole('button', { name: 'Да, објави' }).click();
  await page.getByRole('link', { name: 'Види је у арени' }).click();
  const card = page.getByRole('article', { name: 'Исповест, Njuška' });
  await expect(card.locator('mark.given')).toHaveText(CYRILLIC);

  await page.getByRole('combobox').selectOption('English');
  await expect(page.getByRole('article', { name: 'Confession, Njuška' })).toContainText(BEGINNING);
  await page.screenshot({ path: `test-results/screenshots/candidate-english-${PHONE.width}.png` });
  await visit.end();
});

test('the landing page brings no more JavaScript than it may', async ({ browser }) => {
  for (const locale of ['sr-Latn-RS', 'sr-Cyrl-RS', 'en-GB']) {
    const visit = await Visit.start(browser, { locale });
    await visit.page.goto('/', { waitUntil: 'networkidle' });
    const bytes = await visit.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes, locale).toBeGreaterThan(0);
    expect(bytes, locale).toBeLessThanOrEqual(120_000);
    await visit.end();
  }
});
