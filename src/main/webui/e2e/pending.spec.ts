import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DESKTOP, Visit } from './visit';

/** That of the site under test. */
const password = process.env.ISPOVESTI_ADMIN_PASSWORD;

type Options = Parameters<typeof Visit.start>[1];

async function administrator(browser: Parameters<typeof Visit.start>[0], options: Options) {
  const visit = await Visit.start(browser, options);
  const { page } = visit;
  await page.goto('/admin/na-cekanju');
  await page.getByRole('textbox', { name: 'Ime' }).fill('admin');
  await page.getByLabel('Lozinka', { exact: true }).fill(password!);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Na čekanju' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Izaberi fajl' })).toBeEnabled();
  return visit;
}

const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test.beforeAll('the arena is full, so that it takes nobody away', async ({ request }) => {
  await expect
    .poll(async () => {
      const arena = (await (await request.get('/api/v2/arena?limit=10')).json()) as {
        items: unknown[];
      };
      return arena.items.length;
    })
    .toBe(10);
});

test('a file is imported, its confessions are moved and deleted', async ({ browser }) => {
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  const visit = await administrator(browser, { viewport: DESKTOP });
  const { page } = visit;
  const own = `proba ${Date.now()}`;
  const lines = Array.from({ length: 12 }, (_, i) => `Uvezena ${i + 1}. put, ${own}.`);

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Izaberi fajl' }).press('Enter');
  await (await chooser).setFiles(textFile('stare.txt', [...lines, lines[0]].join('\n')));
  const report = page.getByRole('status', { name: 'Šta je uvezeno' });
  await expect(report).toContainText('Iz fajla stare.txt je uzeto 12 ispovesti.');
  await expect(report).toContainText('1 se u fajlu ponavlja.');

  const search = page.getByRole('searchbox', { name: 'Traži deo teksta' });
  await search.fill(own);
  await expect(page.getByText('Takvih je 12.')).toBeVisible();
  await page.getByRole('button', { name: `Na početak: ${lines[11]}` }).press('Enter');
  await expect(page.getByText('Premeštena je.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: own }).first()).toContainText(
    lines[11]!,
  );
  await search.fill('');
  await expect(page.getByRole('button', { name: /^Na početak/ }).first()).toHaveAccessibleName(
    `Na početak: ${lines[11]}`,
  );

  await search.fill(own);
  await expect(page.getByText('Takvih je 12.')).toBeVisible();
  await page.getByRole('checkbox', { name: lines[0] }).press('Space');
  await page.getByRole('button', { name: 'Izaberi sve prikazane' }).click();
  await page.getByRole('button', { name: 'Obriši izabrane (12)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Da, obriši' }).click();
  await expect(page.getByText('Obrisano je 12 ispovesti.')).toBeVisible();
  await expect(page.getByText('Takvih je 0.')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Administracija' })
    .getByRole('link', { name: 'Dnevnik' })
    .click();
  await expect(page.getByRole('row', { name: /uvoz na čekanje stare\.txt/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /obrisano na čekanju/ }).first()).toBeVisible();
  await visit.end();
});

test('what cannot be imported changes nothing, and says why', async ({ browser }) => {
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  const visit = await administrator(browser, { viewport: DESKTOP });
  const { page } = visit;
  const input = page.getByTestId('pending-file');

  await input.setInputFiles(textFile('velika.txt', 'Predugačka.\n'.repeat(500_000)));
  await expect(page.getByRole('alert')).toContainText('velika.txt je veći od 4 MB');

  // As if an older page did not know of the limit: the server says the same before it reads.
  const large = await page.evaluate(async () => {
    const answer = await fetch('/api/v2/admin/pending/import', {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: new Blob([new Uint8Array(100_000_000)]),
    });
    const { detail } = (await answer.json()) as { detail: string };
    return { status: answer.status, detail };
  });
  expect(large.status).toBe(413);
  expect(large.detail).toContain('./run.sh import');

  await input.setInputFiles({
    name: 'stara.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x8a, 0x74, 0x61]),
  });
  await expect(page.getByRole('alert')).toContainText('ne može da se pročita');
  await expect(page.getByRole('alert')).toContainText('not UTF-8');
  await page.getByRole('searchbox', { name: 'Traži deo teksta' }).fill('Predugačka');
  await expect(page.getByText('Takvih je 0.')).toBeVisible();
  await visit.end(/400|413/);
});

test('what waits shuts nobody out', async ({ browser }) => {
  test.skip(!password, 'Set ISPOVESTI_ADMIN_PASSWORD to that of the site.');
  for (const colorScheme of ['light', 'dark'] as const) {
    const visit = await administrator(browser, { colorScheme, reducedMotion: 'reduce' });
    const { page } = visit;
    const own = `pristup ${colorScheme} ${Date.now()}`;
    await page.getByTestId('pending-file').setInputFiles(textFile('pristup.txt', `${own}\n${own}`));
    await expect(page.getByRole('status', { name: 'Šta je uvezeno' })).toBeVisible();
    await page.getByText('Koje nisu uzete').click();
    await page.getByRole('searchbox').fill(own);
    await expect(page.getByText('Takva je 1 ispovest.')).toBeVisible();
    await visit.expectNoSidewaysScroll();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations).toEqual([]);
    await page.getByRole('button', { name: `Obriši: ${own}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Da, obriši' }).click();
    await expect(page.getByText('Obrisana je 1 ispovest.')).toBeVisible();
    await visit.end();
  }
});
