import { execSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';

/** How the site under test is made to hold a round, such as a call of its `promote` command. */
export function holdRound() {
  const command = process.env.ROUND_COMMAND;
  if (!command) throw new Error('Set ROUND_COMMAND to the shell command that holds a round.');
  execSync(command, { stdio: 'inherit' });
}

interface Listed {
  items: { id: number; text: string }[];
}

/** Sees to it that the main list has some, by rounds that somebody has voted in; answers them, the newest first. */
export async function withWinners({ request }: Page, least: number): Promise<Listed['items']> {
  const listed = async (path: string) => ((await (await request.get(path)).json()) as Listed).items;
  for (;;) {
    const winners = await listed('/api/v2/confessions?limit=50');
    if (winners.length >= least) return winners;
    const candidate = async () => (await listed('/api/v2/arena?limit=1'))[0]?.id;
    await expect.poll(candidate, { timeout: 30_000 }).toBeTruthy();
    await request.put(`/api/v2/arena/${await candidate()}/reaction`, {
      data: { reaction: 'LIKE' },
    });
    holdRound();
  }
}
