import { expect, test } from '@playwright/test';
import { othersGoFirst, Visit } from './visit';

test('a mood is chosen, and the writing given up', async ({ browser, baseURL }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/pisi');
  await page.getByRole('radio', { name: 'Kao i obično' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Divlje' })).toBeChecked();
  await page.getByRole('textbox', { name: /Početak/ }).fill('Predomislila sam se');
  await othersGoFirst(baseURL!);

  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  const { id, mood } = (await (await answer).json()) as { id: number; mood: string };
  expect(mood).toBe('WILD');
  await page.getByRole('button', { name: 'Odustani' }).click();

  await expect(page.getByRole('textbox', { name: /Početak/ })).toHaveValue('Predomislila sam se');
  const row = await page.request.get(`/api/v2/generations/${id}`);
  expect(await row.json()).toMatchObject({ status: 'CANCELLED', reason: 'CANCELLED', mood });
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Divlje' })).toBeChecked();
  await visit.expectNoSidewaysScroll();
  await visit.end();
});

test('leaving the page does not give it up', async ({ browser }) => {
  const visit = await Visit.start(browser);
  const { page } = visit;
  await page.goto('/pisi');
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Napiši', exact: true }).click();
  const { id } = (await (await answer).json()) as { id: number };
  await page.getByRole('navigation').getByRole('link', { name: 'Arena' }).click();
  const status = async () => {
    const row = await page.request.get(`/api/v2/generations/${id}`);
    return ((await row.json()) as { status: string }).status;
  };
  await expect.poll(status).toBe('DONE');
  await visit.end();
});
