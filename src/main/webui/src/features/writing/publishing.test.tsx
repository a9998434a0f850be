import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { progress } from '@/mocks/asVisitor';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession } from '@/mocks/world';

const generation = {
  id: 7,
  status: 'DONE',
  prefix: 'Kad sam',
  mood: 'USUAL',
  text: 'Kad sam stigla, sve je već bilo pojedeno.',
  createdAt: '2030-01-01T00:00:00Z',
  finishedAt: '2030-01-01T00:00:01Z',
};

beforeEach(() => {
  server.use(http.get('*/api/v2/me', () => HttpResponse.json({ superlikesLeft: 1, generation })));
});

async function publishAs(name: string) {
  const user = userEvent.setup();
  renderAt('/pisi');
  const field = await screen.findByRole('textbox', { name: 'Potpis' });
  await user.clear(field);
  await user.type(field, name);
  await user.click(screen.getByRole('button', { name: 'Objavi u arenu' }));
  await user.click(screen.getByRole('button', { name: 'Da, objavi' }));
}

test('draft_isTakenUpAgainAtOnce', async () => {
  renderAt('/pisi');
  expect(await progress()).toHaveTextContent(/^Gotovo/);
  expect(screen.getByTestId('live-text')).toHaveTextContent(generation.text);
  expect(screen.getByRole('textbox', { name: 'Potpis' })).toHaveValue('Anonimus');
});

test('publication_leadsIntoTheArenaAndRemembersTheName', async () => {
  let sent: unknown;
  server.use(
    http.post('*/api/v2/generations/7/publication', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(confession(88, { pseudonym: 'Sova' }), { status: 201 });
    }),
  );
  await publishAs('Sova');
  const link = await screen.findByRole('link', { name: 'Vidi je u areni' });
  expect(link).toHaveAttribute('href', '/arena/88');
  expect(sent).toEqual({ pseudonym: 'Sova' });
  expect(localStorage.getItem('pseudonym')).toBe('Sova');
});

test('signature_isThereAgainNextTime', async () => {
  localStorage.setItem('pseudonym', 'Sova');
  renderAt('/pisi');
  expect(await screen.findByRole('textbox', { name: 'Potpis' })).toHaveValue('Sova');
});

test('pauseBetweenPublications_isCountedDown', async () => {
  const nextPublicationAt = new Date(Date.now() + 90_000).toISOString();
  server.use(
    http.get('*/api/v2/me', () =>
      HttpResponse.json({ superlikesLeft: 1, generation, nextPublicationAt }),
    ),
  );
  renderAt('/pisi');
  const publish = await screen.findByRole('button', { name: /^Objavi u arenu \(1:(30|29|28)\)$/ });
  expect(publish).toBeDisabled();
});

test('refusedPublication_saysWhyAndKeepsTheDraft', async () => {
  server.use(
    http.post('*/api/v2/generations/7/publication', () => problem(400, 'invalid-pseudonym')),
  );
  await publishAs('Sova');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Ovaj potpis ne prolazi/);
  expect(screen.getByRole('button', { name: 'Objavi u arenu' })).toBeEnabled();
});
