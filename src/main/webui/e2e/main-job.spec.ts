import { expect, test } from '@playwright/test';
import { holdRound } from './round';
import { Visit } from './visit';

const BEGINNING = 'Kad sam bila mala';

/** Collects how long the text is, frame by frame, from before the press on. */
async function watchGrowth({ page }: Visit) {
  await page.addInitScript(() => {
    const lengths: number[] = [];
    Object.assign(window, { lengths });
    const look = () => {
      const length = document.querySelector('[data-testid=live-text]')?.textContent.length ?? 0;
      if (length && length !== lengths.at(-1)) lengths.push(length);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

test('a confession is written, published, voted for and promoted', async ({ browser }) => {
  // Whatever others have voted for is out of the way.
  holdRound();
  const pseudonym = `Sova ${Date.now() % 100_000}`;
  const author = await Visit.start(browser);
  await watchGrowth(author);

  const text = await author.write(BEGINNING);
  expect(text.startsWith(BEGINNING)).toBe(true);
  await expect(author.page.locator('mark.given')).toHaveText(BEGINNING);
  const lengths = await author.page.evaluate(
    () => (window as unknown as { lengths: number[] }).lengths,
  );
  expect(lengths[0]).toBe(BEGINNING.length);
  expect(lengths.length).toBeGreaterThan(Math.min(5, text.split(' ').length - 4));
  await author.expectNoSidewaysScroll();

  const candidatePath = await author.publish(pseudonym);
  await author.page.getByRole('navigation').getByRole('link', { name: 'Arena' }).click();
  await author.page.getByRole('link', { name: 'Lista' }).click();
  const name = `Ispovest, ${pseudonym}`;
  const own = author.page.getByRole('article', { name });
  await expect(own).toContainText(text);
  await expect(own).toContainText('napisala mašina');
  await author.expectNoSidewaysScroll();

  const voter = await Visit.start(browser);
  await voter.page.goto(candidatePath);
  const candidate = voter.page.getByRole('article', { name });
  const superlike = candidate.getByRole('button', { name: /^Superlajk/ });
  await superlike.click();
  await expect(superlike).toHaveAttribute('aria-pressed', 'true');
  await expect(superlike).toHaveText(/1$/);
  await voter.page.reload();
  await expect(superlike).toHaveAttribute('aria-pressed', 'true');
  await voter.expectNoSidewaysScroll();

  holdRound();

  await voter.page.goto('/ispovesti');
  const winner = voter.page.getByRole('article', { name });
  await expect(winner).toContainText(text);
  const like = winner.getByRole('button', { name: /^Sviđa mi se/ });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await voter.expectNoSidewaysScroll();

  await author.page.goto(candidatePath);
  await expect(author.page).toHaveURL(/\/ispovesti\/\d+$/);
  await expect(author.page.getByRole('article', { name })).toContainText(text);

  await voter.end();
  await author.end();
});
