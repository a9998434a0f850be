import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { PASSWORD } from '@/mocks/administration';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function look() {
  const user = userEvent.setup();
  renderAt('/admin/na-cekanju');
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), 'admin');
  await user.type(screen.getByLabelText('Lozinka'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  expect(await screen.findByText('Čeka 30 ispovesti.')).toBeVisible();
  return user;
}

const list = () => screen.getByRole('list', { name: '' });
const texts = () =>
  within(list())
    .getAllByRole('listitem')
    .map((row) => /\d+\. u redu/.exec(row.textContent)?.[0]);
const file = (text: string, name = 'stare.txt') => new File([text], name, { type: 'text/plain' });
const input = () => screen.getByTestId('pending-file');

test('list_goesOn_andIsSearched', async () => {
  const user = await look();
  expect(texts()).toHaveLength(25);
  await user.click(screen.getByRole('button', { name: 'Učitaj još' }));
  expect(await screen.findByText('Čekam kao 30. u redu.')).toBeVisible();

  await user.type(screen.getByRole('searchbox', { name: 'Traži deo teksta' }), 'KAO 7.');
  expect(await screen.findByText('Takva je 1 ispovest.')).toBeVisible();
  expect(texts()).toEqual(['7. u redu']);
  expect(screen.queryByRole('button', { name: /^Gore/ })).toBeNull();
});

test('moved_standsWhereItWasMoved', async () => {
  const user = await look();
  await user.click(screen.getByRole('button', { name: 'Na početak: Čekam kao 3. u redu.' }));
  expect(await screen.findByText('Premeštena je.')).toBeVisible();
  await expect.poll(() => texts().slice(0, 3)).toEqual(['3. u redu', '1. u redu', '2. u redu']);
  await user.click(screen.getByRole('button', { name: 'Gore: Čekam kao 2. u redu.' }));
  await expect.poll(() => texts().slice(0, 3)).toEqual(['3. u redu', '2. u redu', '1. u redu']);
  await user.click(screen.getByRole('button', { name: 'Na kraj: Čekam kao 3. u redu.' }));
  await expect.poll(() => texts()[0]).toBe('2. u redu');
});

test('refusedMove_isTold', async () => {
  const user = await look();
  server.use(http.put('*/api/v2/admin/pending/:id/place', () => problem(409, 'not-pending')));
  await user.click(screen.getByRole('button', { name: 'Na početak: Čekam kao 3. u redu.' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('otišla je u arenu');
});

test('chosen_areDeletedAfterAQuestion', async () => {
  const user = await look();
  const many = screen.getByRole('button', { name: /Obriši izabrane/ });
  expect(many).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: /kao 1\. u redu/ }));
  await user.click(screen.getByRole('checkbox', { name: /kao 2\. u redu/ }));
  await user.click(many);
  const dialog = within(screen.getByRole('dialog', { name: 'Obrisati 2 ispovesti?' }));
  await user.click(dialog.getByRole('button', { name: 'Neka ih' }));
  await user.click(many);
  await user.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText('Obrisane su 2 ispovesti.')).toBeVisible();
  expect(await screen.findByText('Čeka 28 ispovesti.')).toBeVisible();
  expect(texts()[0]).toBe('3. u redu');
  expect(many).toBeDisabled();
});

test('oneThatIsInTheArenaByNow_isTold', async () => {
  const user = await look();
  server.use(
    http.post('*/api/v2/admin/pending/deletion', () =>
      Response.json({ deleted: [], left: [{ id: 900, stage: 'ARENA' }] }),
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Obriši: Čekam kao 1. u redu.' }));
  expect(screen.getByRole('dialog')).toHaveTextContent('„Čekam kao 1. u redu.“ se briše zauvek.');
  await user.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText(/Ostala je 1 koja više ne čeka/)).toBeVisible();
});

test('file_isImported_andWhatWasNotTakenIsTold', async () => {
  const user = await look();
  await user.upload(input(), file('Nova ispovest.\nČekam kao 1. u redu.\n'));
  const report = within(await screen.findByRole('status', { name: 'Šta je uvezeno' }));
  expect(report.getByText('Iz fajla stare.txt je uzeta 1 ispovest.')).toBeVisible();
  expect(report.getByText('1 je već na sajtu.')).toBeVisible();
  expect(report.getByText(/Red 2: već je na sajtu/)).toBeInTheDocument();
  expect(await screen.findByText('Čeka 31 ispovest.')).toBeVisible();
});

test('largeFile_isNotSent', async () => {
  const user = await look();
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });
  await user.upload(input(), file('a'.repeat(1024 * 1024 + 1), 'velika.txt'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /velika\.txt je veći od 1 MB.*run\.sh import/,
  );
  expect(asked).toEqual([]);
});

test('unreadableFile_isToldWithTheReason', async () => {
  const user = await look();
  await user.upload(input(), file('', 'prazna.txt'));
  expect(await screen.findByRole('alert')).toHaveTextContent('ništa nije uzeto');
  expect(screen.getByText('There is no confession in it.')).toBeVisible();
});

test('nothingWaits_isSaid', async () => {
  const user = await look();
  await user.click(screen.getByRole('button', { name: 'Izaberi sve prikazane' }));
  await user.click(screen.getByRole('button', { name: 'Obriši izabrane (25)' }));
  await user.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText('Čeka 5 ispovesti.')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Izaberi sve prikazane' }));
  await user.click(screen.getByRole('button', { name: 'Obriši izabrane (5)' }));
  await user.click(screen.getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText(/Niko ne čeka/)).toBeVisible();
});
