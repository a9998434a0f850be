import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAt } from './renderAt';

export const BEGINNING = 'Kad sam bila mala';

/** Gives a beginning, as a visitor does. */
export async function write() {
  const user = userEvent.setup();
  renderAt('/pisi');
  await user.type(await screen.findByRole('textbox', { name: /Početak/ }), BEGINNING);
  await user.click(screen.getByRole('button', { name: 'Napiši' }));
  return user;
}

/** Where the page shows how far it is. */
export const progress = () => screen.findByRole('group', { name: 'Dokle je stigla' });

/** What a listener is told. */
export const said = () =>
  screen
    .getAllByRole('status')
    .map((status) => status.textContent)
    .join('');
