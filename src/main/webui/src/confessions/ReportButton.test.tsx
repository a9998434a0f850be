import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

const open = async () =>
  userEvent.click((await screen.findAllByRole('button', { name: 'Prijavi' }))[0]!);
const dialog = () => within(screen.getByRole('dialog', { name: 'Šta ovde nije u redu?' }));
const send = () => userEvent.click(dialog().getByRole('button', { name: 'Prijavi moderatorima' }));

function heard() {
  const reports: { path: string; body: unknown }[] = [];
  server.use(
    http.post('*/api/v2/:what/:id/reports', async ({ request }) => {
      reports.push({ path: new URL(request.url).pathname, body: await request.json() });
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return reports;
}

test('reason_andNote_reachTheModerators', async () => {
  const reports = heard();
  renderAt('/ispovesti/12');
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Odaje ko je neko ili gde živi' }));
  await userEvent.type(dialog().getByRole('textbox', { name: /^Napomena/ }), ' Moja ulica. ');
  await send();
  expect(await screen.findByText('Hvala. Neko će pogledati.')).toBeVisible();
  expect(reports).toEqual([
    {
      path: '/api/v2/confessions/12/reports',
      body: { reason: 'PERSONAL_DATA', note: 'Moja ulica.' },
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Prijavljeno' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('withoutAReason_nothingIsSent', async () => {
  const reports = heard();
  renderAt('/ispovesti/12');
  await open();
  await send();
  expect(dialog().getByRole('radio', { name: 'Nešto drugo' })).toBeRequired();
  expect(reports).toEqual([]);
  await userEvent.click(dialog().getByRole('button', { name: 'Ipak ne' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('refusal_isToldInPlace_andTheNoteStays', async () => {
  server.use(
    http.post('*/api/v2/confessions/:id/reports', () => problem(429, 'too-many-reports', '', 60)),
  );
  renderAt('/ispovesti/12');
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Nešto drugo' }));
  await userEvent.type(dialog().getByRole('textbox', { name: /^Napomena/ }), 'Čudno je');
  await send();
  expect(await dialog().findByRole('alert')).toHaveTextContent('Dosta prijava za danas, hvala.');
  expect(dialog().getByRole('textbox', { name: /^Napomena/ })).toHaveValue('Čudno je');
});

test('candidate_isReportedInTheArena', async () => {
  const reports = heard();
  renderAt('/arena/60');
  await open();
  await userEvent.click(dialog().getByRole('radio', { name: 'Nešto drugo' }));
  await send();
  expect(await screen.findByRole('button', { name: 'Prijavljeno' })).toBeVisible();
  expect(reports).toEqual([
    { path: '/api/v2/arena/60/reports', body: { reason: 'OTHER', note: null } },
  ]);
});
