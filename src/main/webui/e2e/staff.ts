import type { Visit } from './visit';

/** Goes in by the door, which is shown at every address of administration. */
export async function signIn({ page }: Visit, name: string, secret: string) {
  await page.getByRole('textbox', { name: 'Ime' }).fill(name);
  await page.getByLabel('Lozinka', { exact: true }).fill(secret);
  await page.keyboard.press('Enter');
}
