import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { PASSWORD } from '@/mocks/administration';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { SETTINGS } from '@/mocks/tuning';

async function open(path: string) {
  const user = userEvent.setup();
  renderAt(path);
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), 'admin');
  await user.type(screen.getByLabelText('Lozinka'), PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  return user;
}

async function tune(field: RegExp | string, value: string) {
  const user = await open('/admin/podesavanja');
  const input = await screen.findByRole('textbox', { name: field });
  await user.clear(input);
  await user.type(input, value);
  return user;
}

async function save(user: ReturnType<typeof userEvent.setup>, why = 'Proba') {
  await user.click(screen.getByRole('button', { name: 'Sačuvaj' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Zašto/ }), why);
  await user.click(dialog.getByRole('button', { name: /Sačuvaj/ }));
  return dialog;
}

test('change_isPreviewedAndSavedWithItsReason', async () => {
  const user = await tune('Koliko ih prolazi', '2');
  expect(await screen.findByText('Promenjena je 1 stvar.')).toBeVisible();
  const preview = within(screen.getByRole('region', { name: 'Kad bi runda bila sada' }));
  await waitFor(() => expect(preview.getAllByText('na glavnu listu')).toHaveLength(2));

  await save(user, 'Više pobednica');
  expect(await screen.findByText('Sačuvano. Važi od sada.')).toBeVisible();
  const history = within(screen.getByRole('region', { name: 'Ranije promene' }));
  expect(await history.findByText('Više pobednica')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Koliko ih prolazi' })).toHaveValue('2');
});

test('whatIsNoNumber_isSaidAtItsField_andCannotBeSaved', async () => {
  const user = await tune(/Koliko vredi „za“/, 'mnogo');
  const input = screen.getByRole('textbox', { name: /Koliko vredi „za“/ });
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription(/Treba broj od 0 do 100/);
  await user.click(screen.getByRole('button', { name: 'Sačuvaj' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whatTheServerRefuses_isSaidAtItsField', async () => {
  const user = await tune('Kada su runde', '0 0 0 31 2 ?');
  await save(user);
  const input = await screen.findByRole('textbox', { name: 'Kada su runde' });
  await waitFor(() => expect(input).toBeInvalid());
  expect(input).toHaveAccessibleDescription(/never fires/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whoeverWasSlower_seesBoth_andMaySaveOver', async () => {
  const user = await tune('Koliko ih prolazi', '2');
  const theirs = {
    version: 1,
    settings: { ...SETTINGS, promoted: 5 },
    configured: false,
    changedBy: 'mira',
    changedAt: '2030-01-01T12:00:00Z',
    why: 'Moje',
  };
  let versions: unknown[] = [];
  server.use(
    http.put('*/api/v2/admin/promotion/settings', async ({ request }) => {
      const body = (await request.json()) as { version: number; settings: unknown };
      versions = [...versions, body.version];
      return body.version === 1
        ? HttpResponse.json({})
        : HttpResponse.json(
            { type: '/problems/settings-changed', present: theirs, yours: body.settings },
            { status: 409 },
          );
    }),
  );
  await save(user);
  const dialog = within(await screen.findByRole('dialog', { name: 'Neko je bio brži' }));
  expect(dialog.getByRole('row', { name: 'Koliko ih prolazi 5 2' })).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Sačuvaj moje preko toga' }));
  await waitFor(() => expect(versions).toEqual([0, 1]));
});

test('whatIsNotSaved_outlastsALookAtAnotherPage_untilItIsUndone', async () => {
  const user = await tune('Koliko ih prolazi', '2');
  await user.click(screen.getByRole('link', { name: 'Dnevnik' }));
  expect(await screen.findByRole('heading', { level: 1, name: /[Dd]nevnik/ })).toBeVisible();

  await user.click(screen.getByRole('link', { name: 'Podešavanja' }));
  const input = await screen.findByRole('textbox', { name: /^Koliko ih prolazi/ });
  expect(input).toHaveValue('2');
  expect(screen.getByText('Promenjena je 1 stvar.')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Vrati kako je bilo' }));
  await user.click(screen.getByRole('link', { name: 'Dnevnik' }));
  await user.click(screen.getByRole('link', { name: 'Podešavanja' }));
  expect(await screen.findByRole('textbox', { name: /^Koliko ih prolazi/ })).toHaveValue('1');
});

test('configuration_holdsAgain_afterAReason', async () => {
  const user = await tune('Koliko ih prolazi', '2');
  await save(user, 'Više pobednica');
  await user.click(await screen.findByRole('button', { name: 'Vrati sve na konfiguraciju' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Sačuvati ovo?' }));
  expect(dialog.getByRole('row', { name: 'Koliko ih prolazi 2 1' })).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: /Zašto/ }), 'Ipak ne');
  await user.click(dialog.getByRole('button', { name: 'Sačuvaj' }));
  expect(await screen.findByText('Ipak ne (nazad na konfiguraciju)')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Koliko ih prolazi' })).toHaveValue('1');
});

test('timeMachine_marksWhatWouldBeOtherwise', async () => {
  const user = await open('/admin/podesavanja');
  await user.click(await screen.findByRole('button', { name: 'Odigraj ih ponovo' }));
  expect(await screen.findByText('Drugačije bi bilo: 1 od 2.')).toBeVisible();
  expect(screen.getByText('Pobedila bi:')).toBeVisible();
});

test('round_isHeldAfterAQuestion_andStandsInTheArchive', async () => {
  const user = await open('/admin/runde');
  await user.click(await screen.findByRole('button', { name: 'Održi rundu sada' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Održati rundu odmah?' }));
  expect(await dialog.findByText(/Na glavnu listu: 1/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Da, održi je' }));
  expect(await screen.findByText(/Runda je gotova: 1 ispovest/)).toBeVisible();
  const link = await screen.findByRole('link', { name: /2030/ });
  expect(link).toHaveAttribute('href', '/runde/1');
});

test('rounds_areStoppedAndLetGoOn', async () => {
  const user = await open('/admin/runde');
  await user.click(await screen.findByRole('button', { name: 'Zaustavi runde' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Da' }));
  expect(await screen.findByText('Runde po rasporedu su zaustavljene.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Pusti runde dalje' })).toBeVisible();
});
