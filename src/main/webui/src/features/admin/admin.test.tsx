import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { ONE_TIME_PASSWORD, PASSWORD } from '@/mocks/administration';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function signIn(name: string, path = '/admin', password = PASSWORD) {
  const user = userEvent.setup();
  const place = renderAt(path);
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), name);
  await user.type(screen.getByLabelText('Lozinka'), password);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));
  return { user, place };
}

const menu = async () => within(await screen.findByRole('navigation', { name: 'Administracija' }));

test('stranger_isAskedWhoIsThere_andForNothingElse', async () => {
  const asked: string[] = [];
  server.events.on('request:start', ({ request }) => {
    asked.push(new URL(request.url).pathname);
  });
  renderAt('/admin/nalozi');
  expect(await screen.findByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Administracija' })).toBeNull();
  expect(asked).toEqual(['/api/v2/admin/session', '/api/v2/admin/session/ways']);
});

test('wrongPassword_isSaidInPlace', async () => {
  await signIn('admin', '/admin', 'wrong');
  expect(await screen.findByRole('alert')).toHaveTextContent('Ime ili lozinka ne valja');
  expect(screen.getByLabelText('Lozinka')).toHaveValue('');
  expect(screen.getByLabelText('Lozinka')).toBeInvalid();
  expect(screen.getByRole('textbox', { name: 'Ime' })).toHaveValue('admin');
});

test('tooManyTries_sayHowLongToWait', async () => {
  server.use(http.post('*/api/v2/admin/session', () => problem(429, 'too-many-sign-ins', '', 64)));
  await signIn('admin');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Probaj opet za 1:0\d/);
  expect(screen.getByRole('button', { name: 'Pusti me unutra' })).toBeDisabled();
});

test('administrator_seesAllPages_andSignsOut', async () => {
  const { user } = await signIn('admin');
  const pages = (await menu()).getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(pages).toEqual([
    '/admin',
    '/admin/prijave',
    '/admin/reci',
    '/admin/nalog',
    '/admin/runde',
    '/admin/podesavanja',
    '/admin/na-cekanju',
    '/admin/modeli',
    '/admin/nalozi',
    '/admin/dnevnik',
    '/admin/glasanje',
  ]);
  expect(screen.getByText(/Ovde si kao admin, administrator/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Odjavi me' }));
  expect(await screen.findByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
});

test('moderator_seesNothingOfAccounts', async () => {
  await signIn('mira', '/admin/nalozi');
  expect((await menu()).queryByRole('link', { name: 'Nalozi' })).toBeNull();
  expect(screen.getByText('Ovo vide samo administratori.')).toBeVisible();
});

test('sessionThatIsOver_leadsBackToTheDoor', async () => {
  const { user } = await signIn('admin');
  const links = await menu();
  server.use(
    http.get('*/api/v2/admin/accounts', () => problem(401, 'sign-in')),
    http.get('*/api/v2/admin/session', () => new Response(null, { status: 204 })),
  );
  await user.click(links.getByRole('link', { name: 'Nalozi' }));
  expect(await screen.findByRole('heading', { name: 'Ko je tamo?' })).toBeVisible();
});

test('model_isSwitchedAfterAQuestion', async () => {
  const { user } = await signIn('admin', '/admin/modeli');
  expect(await screen.findByText('U upotrebi: ispovest-mini')).toBeVisible();
  const generators = within(screen.getByRole('table', { name: 'Ko piše' }));
  expect(generators.getByRole('row', { name: /generator-1 piše/ })).toHaveTextContent('81,5');
  expect(screen.queryByRole('button', { name: 'Koristi pokvaren' })).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Koristi ispovest-velika' }));
  const dialog = within(screen.getByRole('dialog', { name: /Da od sada piše ispovest-velika/ }));
  await user.click(dialog.getByRole('button', { name: 'Da, promeni' }));
  expect(await screen.findByText('U upotrebi: ispovest-velika')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('refusedModel_isSaidInTheQuestion', async () => {
  const { user } = await signIn('admin', '/admin/modeli');
  await user.click(await screen.findByRole('button', { name: 'Koristi ispovest-velika' }));
  server.use(http.put('*/api/v2/admin/models', () => problem(422, 'unusable-model')));
  await user.click(screen.getByRole('button', { name: 'Da, promeni' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/ne može da se koristi/);
  await user.click(screen.getByRole('button', { name: 'Neka ostane stari' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('newAccount_getsAPasswordThatIsShownOnce_andIsInTheLog', async () => {
  const { user } = await signIn('admin', '/admin/nalozi');
  const form = within(await screen.findByRole('form', { name: 'Dodaj nalog' }));
  await user.type(form.getByRole('textbox', { name: 'Ime' }), 'mira');
  await user.click(form.getByRole('button', { name: 'Dodaj nalog' }));
  expect(await form.findByRole('alert')).toHaveTextContent('To ime već postoji');

  await user.clear(form.getByRole('textbox', { name: 'Ime' }));
  await user.type(form.getByRole('textbox', { name: 'Ime' }), 'nova');
  await user.selectOptions(form.getByRole('combobox', { name: 'Uloga' }), 'administrator');
  await user.click(form.getByRole('button', { name: 'Dodaj nalog' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Lozinka za nova' }));
  expect(dialog.getByText(ONE_TIME_PASSWORD)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Preneto je' }));
  expect(screen.queryByText(ONE_TIME_PASSWORD)).toBeNull();
  expect(await screen.findByRole('row', { name: /nova .* čeka prvu prijavu/ })).toBeVisible();

  await user.click((await menu()).getByRole('link', { name: 'Dnevnik' }));
  const row = await screen.findByRole('row', { name: /admin dodat nalog nova/ });
  expect(row).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Prikaži' }), 'prijava');
  await waitFor(() => expect(row).not.toBeInTheDocument());
  expect(await screen.findByRole('row', { name: /admin prijava/ })).toBeVisible();
});

test('lastAdministrator_staysAndItIsSaidWhy', async () => {
  const { user } = await signIn('admin', '/admin/nalozi');
  await user.click(await screen.findByRole('button', { name: 'Isključi admin' }));
  await user.click(screen.getByRole('button', { name: 'Da' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('To je poslednji administrator');
  await user.click(screen.getByRole('button', { name: 'Ne' }));

  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Uloga naloga admin' }),
    'MODERATOR',
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('To je poslednji administrator');
  expect(screen.getByRole('combobox', { name: 'Uloga naloga admin' })).toHaveValue('ADMIN');
});

test('account_isDisabledAndEnabled_andGetsANewPassword', async () => {
  const { user } = await signIn('admin', '/admin/nalozi');
  await user.click(await screen.findByRole('button', { name: 'Isključi mira' }));
  await user.click(screen.getByRole('button', { name: 'Da' }));
  await user.click(await screen.findByRole('button', { name: 'Uključi mira' }));
  expect(await screen.findByRole('button', { name: 'Isključi mira' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Nova lozinka za mira' }));
  await user.click(screen.getByRole('button', { name: 'Da' }));
  expect(await screen.findByRole('dialog', { name: 'Lozinka za mira' })).toBeVisible();
});

test('oneTimePassword_isChangedBeforeAnythingElse', async () => {
  const { user } = await signIn('admin', '/admin/nalozi');
  await user.click(await screen.findByRole('button', { name: 'Nova lozinka za mira' }));
  await user.click(screen.getByRole('button', { name: 'Da' }));
  await user.click(await screen.findByRole('button', { name: 'Preneto je' }));
  await user.click(screen.getByRole('button', { name: 'Odjavi me' }));
  await user.type(await screen.findByRole('textbox', { name: 'Ime' }), 'mira');
  await user.type(screen.getByLabelText('Lozinka'), ONE_TIME_PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Pusti me unutra' }));

  expect(await screen.findByRole('heading', { name: 'Izaberi svoju lozinku' })).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Administracija' })).toBeNull();
  await user.type(screen.getByLabelText('Sadašnja lozinka'), 'wrong');
  await user.type(screen.getByLabelText('Nova lozinka'), 'sasvim nova lozinka');
  await user.click(screen.getByRole('button', { name: 'Promeni lozinku' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Sadašnja lozinka nije ta');
  await user.clear(screen.getByLabelText('Sadašnja lozinka'));
  await user.type(screen.getByLabelText('Sadašnja lozinka'), ONE_TIME_PASSWORD);
  await user.click(screen.getByRole('button', { name: 'Promeni lozinku' }));
  expect(await menu()).toBeTruthy();
});

test('crowdsOfVoters_areNumbers', async () => {
  await signIn('admin', '/admin/glasanje');
  const table = within(await screen.findByRole('group', { name: 'Glasanje u gomili' }));
  expect(table.getByRole('cell', { name: '4,5' })).toBeVisible();
  expect(table.getByRole('link', { name: /^60/ })).toHaveAttribute('href', '/arena/60');
});

test('otherWayIn_isOfferedOnlyWhereThereIsOne', async () => {
  renderAt('/admin?error=no_account');
  expect(await screen.findByLabelText('Lozinka')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Prijavi me preko/ })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('otherWayIn_leadsThere_andSaysWhyItEnded', async () => {
  server.use(http.get('*/api/v2/admin/session/ways', () => Response.json({ openId: 'Keycloak' })));
  renderAt('/admin?error=no_account');
  expect(await screen.findByRole('link', { name: 'Prijavi me preko: Keycloak' })).toHaveAttribute(
    'href',
    '/api/v2/admin/openid',
  );
  expect(screen.getByRole('alert')).toHaveTextContent(/nema naloga s tvojim imenom/);
});

test('unknownRefusalOfTheOtherWay_isToldInGeneral', async () => {
  server.use(http.get('*/api/v2/admin/session/ways', () => Response.json({ openId: 'Keycloak' })));
  renderAt('/admin?error=access_denied&error_description=Call+this+number');
  expect(await screen.findByRole('alert')).toHaveTextContent('Tamo te nisu pustili.');
});
