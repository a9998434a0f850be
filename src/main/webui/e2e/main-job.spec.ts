import { execSync } from 'node:child_process';
import { expect, expectNoSidewaysScroll, newVisitor, test, watch } from './visitor';

const BEGINNING = 'Kad sam bila mala';

function holdRound() {
  const command = process.env.ROUND_COMMAND;
  if (!command) throw new Error('ROUND_COMMAND has to be the shell command that holds a round');
  return execSync(command, { encoding: 'utf8' });
}

test('a confession is written, published, judged and promoted', async ({ browser }) => {
  const author = await newVisitor(browser);
  const quiet = watch(author);
  const pseudonym = `Iz tramvaja ${Date.now() % 100_000}`;

  await author.goto('/');
  await expectNoSidewaysScroll(author);
  await author.getByRole('link', { name: 'Napiši ispovest' }).first().click();
  await author.getByLabel('Kako počinje?').fill(BEGINNING);
  await author.getByRole('button', { name: 'Napiši', exact: true }).click();

  // It appears word by word: several lengths are seen on the way, and each begins as the last one did.
  const text = author.getByLabel('Tekst ispovesti');
  const seen = new Set<string>();
  await expect
    .poll(
      async () => {
        seen.add((await text.textContent({ timeout: 20_000 })) ?? '');
        return text.getAttribute('aria-busy');
      },
      { intervals: [10], timeout: 30_000 },
    )
    .toBe('false');
  expect(seen.size).toBeGreaterThan(3);
  const written = (await text.textContent()) ?? '';
  expect(written.startsWith(BEGINNING)).toBe(true);
  expect(written.length).toBeGreaterThan(BEGINNING.length);
  for (const earlier of seen) expect(written.startsWith(earlier.slice(0, BEGINNING.length))).toBe(true);

  await author.getByLabel('Tvoj nadimak').fill(pseudonym);
  await author.getByRole('button', { name: 'Objavi u areni' }).click();
  await author.getByRole('button', { name: 'Da, objavi' }).click();
  await author.getByRole('link', { name: 'Vidi je u areni' }).click();
  await expect(author).toHaveURL(/\/arena\/\d+$/);
  await expect(author.getByRole('article')).toContainText(written);
  const candidate = new URL(author.url()).pathname;

  const judge = await newVisitor(browser);
  await judge.goto('/arena');
  const card = judge.getByRole('article').filter({ hasText: pseudonym });
  await expect(card).toContainText(written);
  const superlike = card.getByRole('button', { name: 'Superlajk' });
  await superlike.click();
  await expect(superlike).toHaveAttribute('aria-pressed', 'true');
  await expect(superlike).toContainText('1');
  await judge.reload();
  await expect(superlike).toHaveAttribute('aria-pressed', 'true');

  expect(holdRound()).toContain('was promoted');

  await judge.goto('/ispovesti');
  const winner = judge.getByRole('article').first();
  await expect(winner).toContainText(written);
  await expect(winner).toContainText(pseudonym);
  await expectNoSidewaysScroll(judge);
  // The address from the arena leads on to where the winner lives now.
  await author.goto(candidate);
  await expect(author).toHaveURL(candidate.replace('/arena/', '/ispovesti/'));
  quiet.expectQuiet();
});
