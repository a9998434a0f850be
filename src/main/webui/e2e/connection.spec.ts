import { expect, test } from '@playwright/test';
import { Visit } from './visit';

const BEGINNING = 'Veza mi je pukla baš kad';

/** After all the others, which takes a while where the machine is busy. */
async function expectTheDraft({ page }: Visit) {
  await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible({
    timeout: 45_000,
  });
  await expect(page.getByTestId('live-text')).toHaveText(new RegExp(`^${BEGINNING}.+`));
}

test('a reload while it waits keeps its place', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const id = await visit.askBehindOthers(baseURL!, BEGINNING);
  await expect(visit.progress).toContainText(/Pred tobom|Ti si na redu/);
  const stream = visit.page.waitForRequest((request) => request.url().endsWith('/events'));
  await visit.page.reload();
  expect((await stream).url()).toContain(`/generations/${id}/`);
  await expectTheDraft(visit);
  await visit.end();
});

test('a network that goes and comes back loses nothing', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await visit.askBehindOthers(baseURL!, BEGINNING);
  await expect(visit.progress).toContainText(/Pred tobom|Ti si na redu/);
  await page.context().setOffline(true);
  await expect(visit.progress).toContainText('Mreža se zagubila');
  await expect(page.getByTestId('live-text')).toContainText(BEGINNING);
  await page.context().setOffline(false);
  await expectTheDraft(visit);
  await visit.end(/ERR_INTERNET_DISCONNECTED/);
});

test('a stream that is refused is opened again', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  let refused = 0;
  await page.route('**/events', async (route) => {
    if (refused === 2) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503 });
  });
  await visit.askBehindOthers(baseURL!, BEGINNING);
  await expect(visit.progress).toContainText('Mreža se zagubila');
  await expectTheDraft(visit);
  expect(refused).toBe(2);
  await visit.end(/503/);
});

test('a cancel from elsewhere is told', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  const id = await visit.askBehindOthers(baseURL!, BEGINNING);
  await page.request.delete(`/api/v2/generations/${id}`);
  await expect(page.getByRole('heading', { name: 'Pisanje je prekinuto' })).toBeVisible();
  await page.getByRole('button', { name: 'Probaj opet' }).click();
  await expect(page.getByRole('textbox', { name: /Početak/ })).toHaveValue(BEGINNING);
  await visit.end();
});
