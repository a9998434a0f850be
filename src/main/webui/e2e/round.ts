import { execSync } from 'node:child_process';

/** How the site under test is made to hold a round, such as a call of its `promote` command. */
export function holdRound() {
  const command = process.env.ROUND_COMMAND;
  if (!command) throw new Error('Set ROUND_COMMAND to the shell command that holds a round.');
  execSync(command, { stdio: 'inherit' });
}
