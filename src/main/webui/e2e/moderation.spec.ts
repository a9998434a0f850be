import { expect, test, type Browser } from '@playwright/test';
import { signIn } from './staff';
import { DESKTOP, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');

async function moderator(browser: Browser, path: string) {
  const visit = await Visit.start(browser, { viewport: DESKTOP });
  await visit.page.goto(path);
  await signIn(visit, 'admin', password!);
  await expect(visit.page.getByRole('navigation', { name: 'Administracija' })).toBeVisible();
  return visit;
}

test('a visitor reports, a moderator hides and thinks again', async ({ browser }) => {
  test.slow();
  const author = await Visit.start(browser);
  await author.write('Prijavite me slobodno');
  const candidate = await author.publish('Bezazlena');
  const number = candidate.split('/').at(-1)!;
  const name = `Ispovest ${number}`;

  const reader = await Visit.start(browser);
  await reader.page.goto(candidate);
  const text = (await reader.page
    .getByRole('article')
    .getByRole('paragraph')
    .first()
    .textContent())!;
  await reader.page.getByRole('button', { name: 'Prijavi' }).click();
  const dialog = reader.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Nešto drugo' }).check();
  await dialog.getByRole('textbox').fill('kao u prošlom broju');
  await dialog.getByRole('button', { name: 'Prijavi moderatorima' }).click();
  await expect(reader.page.getByText('Hvala. Neko će pogledati.')).toBeVisible();

  const first = await moderator(browser, '/admin/prijave');
  const second = await moderator(browser, '/admin/prijave');
  const entry = (visit: Visit) => visit.page.getByRole('article', { name, exact: true });
  await expect(entry(first)).toContainText('Nešto drugo');
  await expect(entry(first)).toContainText('kao u prošlom broju');
  // As it was written: readers see other quotation marks.
  const written = await reader.page.request.get(`/api/v2${candidate}`);
  const { text: raw } = (await written.json()) as { text: string };
  await expect(entry(first).getByRole('blockquote')).toContainText(raw);
  await expect(entry(second)).toBeVisible();
  await expect(first.page.getByRole('link', { name: /^Prijave čeka/ })).toBeVisible();

  await entry(first)
    .getByRole('button', { name: /^Isključi autora/ })
    .click();
  await first.page.getByRole('radio', { name: 'godinu dana' }).check();
  await first.page.getByRole('dialog').getByRole('button', { name: 'Isključi' }).click();
  await expect(entry(first)).toContainText('Autor samo čita do');
  const tryAgain = () => author.page.request.post('/api/v2/generations', { data: {} });
  expect((await tryAgain()).status()).toBe(403);
  await entry(first)
    .getByRole('button', { name: /^Pusti autora/ })
    .click();
  await expect(entry(first)).not.toContainText('Autor samo čita do');
  expect((await tryAgain()).status()).toBe(202);

  await entry(first)
    .getByRole('textbox', { name: /Napomena/ })
    .fill('proba');
  await entry(first)
    .getByRole('button', { name: /^Sakrij/ })
    .focus();
  await first.page.keyboard.press('Enter');
  await expect(entry(first)).toHaveCount(0);
  await reader.page.reload();
  await expect(reader.page.getByText('Ova je sklonjena')).toBeVisible();

  await entry(second)
    .getByRole('button', { name: /^Odbaci/ })
    .click();
  await expect(second.page.getByText(/Drugi moderator je bio brži/)).toBeVisible();
  await expect(entry(second)).toHaveCount(0);
  await second.end(/409/);

  await first.page.getByRole('link', { name: 'Rešene' }).click();
  await expect(entry(first)).toContainText('„proba“');
  await entry(first)
    .getByRole('button', { name: /^Vrati na videlo/ })
    .click();
  await expect(entry(first)).toContainText('Vraćeno na videlo');
  await reader.page.reload();
  await expect(reader.page.getByText(text)).toBeVisible();
  await reader.end(/404|410/);

  await first.page.getByRole('link', { name: 'Dnevnik' }).click();
  for (const deed of ['isključen autor', 'autor opet pušten', 'sakriveno', 'vraćeno na videlo']) {
    await expect(
      first.page.getByRole('row', { name: new RegExp(`${deed} ${name}`) }),
    ).toBeVisible();
  }
  await first.end();
  await author.end();
});

test('a moderator blocks a word, and tries what it hits', async ({ browser }) => {
  // Another one in each run, so that what one left behind is not in the way of the next.
  const letters = [...String(Date.now() % 1_000_000)].map((digit) => 'bcdfghklmn'[Number(digit)]);
  const word = `žva${letters.join('a')}`;
  const visit = await moderator(browser, '/admin/reci');
  const { page } = visit;
  const tried = page.getByRole('textbox', { name: 'Tekst za probu' });
  await tried.fill(`Ti si ${[...word].join(' ')}, piši na ja@primer.rs`);
  await expect(page.getByText('Ne prolazi: ima adresu e-pošte.')).toBeVisible();
  await expect(page.locator('mark')).toHaveCount(0);

  const form = page.getByRole('form', { name: 'Zabrani reč' });
  const field = form.getByRole('textbox', { name: 'Reč' });
  await field.fill('dve reči');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Treba jedna reč/);
  await field.fill(`${word}*`);
  await form.getByRole('textbox', { name: /Zašto/ }).fill('proba');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: new RegExp(word) });
  await expect(row).toContainText('proba');
  // What is in the box is tried anew.
  await expect(page.locator('mark')).toHaveText([...word].join(' '));
  await field.fill(`${word}*`);
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/već na spisku/);

  const author = await Visit.start(browser);
  await author.page.goto('/pisi');
  await author.page.getByRole('textbox', { name: /Početak/ }).fill(`Moj ${word.toUpperCase()}čić`);
  await author.page.getByRole('button', { name: 'Napiši', exact: true }).click();
  await expect(author.page.getByRole('alert')).toBeVisible();
  await author.end(/400/);

  await page.getByRole('searchbox', { name: 'Traži u spisku' }).fill(word);
  await row.getByRole('button', { name: /^Ukloni/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Da, ukloni' }).click();
  await expect(page.getByText('Nema takve na spisku.')).toBeVisible();
  await visit.end(/400|409/);
});
