import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { holdRound } from './round';
import { Visit } from './visit';

/** Has a text written and leaves it unpublished; returns its text and its number. */
async function leaveADraft(visit: Visit, beginning: string) {
  const asked = visit.page.waitForResponse((response) => response.request().method() === 'POST');
  const text = await visit.write(beginning);
  const { id } = (await (await asked).json()) as { id: number };
  return { text, id };
}

async function openCorner({ page }: Visit) {
  await page.getByRole('banner').getByRole('link', { name: 'Moj kutak' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moj kutak');
}

test('a draft is found again, published, judged and lives on without its author', async ({
  browser,
}) => {
  // Whatever others have voted for is out of the way.
  holdRound();
  test.slow();
  const pseudonym = `Kutak ${Date.now() % 100_000}`;
  const author = await Visit.start(browser);
  const { page } = author;
  const { text, id } = await leaveADraft(author, 'Sve sam ostavila u fioci');
  await page.getByRole('navigation').getByRole('link', { name: 'Najbolje' }).click();

  await openCorner(author);
  const drafts = page.getByRole('region', { name: 'Nacrti' });
  await expect(drafts.getByRole('article')).toHaveText(new RegExp('^Sve sam ostavila u fioci'));
  await author.expectNoSidewaysScroll();
  await drafts.getByRole('link', { name: 'Otvori i objavi' }).click();
  await expect(page).toHaveURL(new RegExp(`/pisi\\?nacrt=${id}$`));
  await expect.poll(() => author.text()).toBe(text);
  const candidate = await author.publish(pseudonym);

  await openCorner(author);
  await expect(page.getByText('Nijedan nacrt ne čeka.', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Objavljene' }).click();
  const own = page.getByRole('article', { name: `Ispovest, ${pseudonym}` });
  await expect(own).toContainText('U areni je, čeka svoju rundu');
  await expect(own.getByRole('link')).toHaveAttribute('href', candidate);

  const voter = await Visit.start(browser);
  await voter.page.goto(candidate);
  const superlike = voter.page.getByRole('button', { name: /^Superlajk/ });
  await superlike.click();
  await expect(superlike).toHaveAttribute('aria-pressed', 'true');
  await openCorner(voter);
  await voter.page.getByRole('link', { name: 'Glasovi' }).click();
  const vote = voter.page.getByRole('article', { name: `Ispovest, ${pseudonym}` });
  await expect(vote).toContainText('Tvoj glas u areni: Superlajk');
  await vote.getByRole('link').click();
  await expect(voter.page).toHaveURL(new RegExp(`${candidate}$`));
  await voter.end();

  holdRound();
  await page.reload();
  await expect(own).toContainText(/(Pobedila|Izgubila) je svoju rundu/);
  await expect(own).toContainText(/Runda: .* 0 za · 0 protiv · 1 superlajk/);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Preuzmi sve svoje' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ispovesti.json');
  const data: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(data).toMatchObject({
    generations: [{ id }],
    confessions: [{ confession: { pseudonym } }],
  });

  await page.getByRole('button', { name: 'Zaboravi me' }).click();
  const dialog = page.getByRole('dialog', { name: 'Da te zaboravimo?' });
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Zaboravi me' })).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Da, zaboravi me' }).click();
  await expect(page.getByRole('heading', { name: 'Zbogom, neznanče' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('pseudonym'))).toBeNull();
  expect(await page.context().cookies()).toEqual([]);
  await openCorner(author);
  await page.getByRole('link', { name: 'Objavljene' }).click();
  await expect(page.getByText('Još ništa nije izašlo pred svet.', { exact: false })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);

  await page.goto(candidate);
  await expect(
    page
      .getByRole('article', { name: `Ispovest, ${pseudonym}` })
      .or(page.getByRole('heading', { name: 'Ova je izgubila svoju rundu' })),
  ).toBeVisible();
  await author.end(/404|410/);
});

test('a draft is deleted by keyboard, after a question', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await leaveADraft(visit, 'Ovo niko ne sme');
  await page.goto('/kutak');
  await page.getByRole('button', { name: 'Obriši' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Da obrišemo ovaj nacrt?' });
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Da, obriši' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nacrt je obrisan.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Nacrti' })).toBeFocused();
  await page.reload();
  await expect(page.getByText('Nijedan nacrt ne čeka.', { exact: false })).toBeVisible();
  await visit.end();
});

test('somebody else’s draft stays theirs', async ({ browser }) => {
  const author = await Visit.start(browser);
  const { id } = await leaveADraft(author, 'Samo ja znam');
  const other = await Visit.start(browser);
  await other.page.goto(`/pisi?nacrt=${id}`);
  const missing = other.page.getByRole('heading', { name: 'Tog nacrta nema kod tebe' });
  await expect(missing).toBeVisible();
  await expect(other.page.getByText('Samo ja znam')).toHaveCount(0);
  await other.page.getByRole('link', { name: 'Moji nacrti' }).click();
  await expect(other.page).toHaveURL(/\/kutak$/);
  await other.end(/404/);
  await author.end();
});

test('a cookie that is not ours is a stranger’s, and is told why', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.context().addCookies([{ name: 'visitor', value: 'tudji.potpis', url: baseURL! }]);
  for (const [path, sentence] of [
    ['/kutak', 'Nijedan nacrt ne čeka.'],
    ['/kutak/ispovesti', 'Još ništa nije izašlo pred svet.'],
    ['/kutak/glasovi', 'Još nikome ne sudiš.'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(sentence, { exact: false })).toBeVisible();
    await expect(page.getByText(/Pamti te samo kolačić u ovom pregledaču/)).toBeVisible();
  }
  await visit.end();
});

const TEXTS = {
  'sr-Latn-RS': { '/o-sajtu': 'O sajtu', '/pravila': 'Pravila', '/privatnost': 'Privatnost' },
  'sr-Cyrl-RS': { '/o-sajtu': 'О сајту', '/pravila': 'Правила', '/privatnost': 'Приватност' },
  'en-GB': { '/o-sajtu': 'About', '/pravila': 'Rules', '/privatnost': 'Privacy' },
};

for (const [locale, titles] of Object.entries(TEXTS)) {
  test(`the texts fit a narrow phone and lead to each other, ${locale}`, async ({ browser }) => {
    const visit = await Visit.start(browser, { locale });
    const { page } = visit;
    for (const [path, title] of Object.entries(titles)) {
      await page.goto('/');
      const footer = page.getByRole('contentinfo').getByRole('link', { name: title });
      await footer.click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await visit.expectNoSidewaysScroll();
      // Its last words stand above the bar at the bottom.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const last = await page.getByRole('contentinfo').getByRole('paragraph').boundingBox();
      const bar = await page.locator('.nav-bar').boundingBox();
      expect(last!.y + last!.height).toBeLessThanOrEqual(bar!.y);
    }
    await visit.end();
  });
}
