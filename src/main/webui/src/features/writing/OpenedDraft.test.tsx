import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { confession } from '@/mocks/world';

const old = {
  id: 7,
  status: 'DONE',
  prefix: 'Kad sam',
  mood: 'USUAL',
  text: 'Kad sam stigla, sve je već bilo pojedeno.',
  createdAt: '2026-01-01T00:00:00Z',
  finishedAt: '2026-01-01T00:00:01Z',
};
const newer = { ...old, id: 8, text: 'Kad sam otišla, niko nije primetio.' };

function withOld(more: object = {}) {
  server.use(
    http.get('*/api/v2/generations/7', () => HttpResponse.json({ ...old, ...more })),
    http.get('*/api/v2/me', () => HttpResponse.json({ superlikesLeft: 1, generation: newer })),
  );
}

test('oldDraft_isOpenedInsteadOfTheLastOneAndPublished', async () => {
  withOld();
  let sent: unknown;
  server.use(
    http.post('*/api/v2/generations/7/publication', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json(confession(88), { status: 201 });
    }),
  );
  const user = userEvent.setup();
  renderAt('/pisi?nacrt=7');
  expect(await screen.findByTestId('live-text')).toHaveTextContent(old.text);
  await user.click(screen.getByRole('button', { name: 'Objavi u arenu' }));
  await user.click(screen.getByRole('button', { name: 'Da, objavi' }));
  const link = await screen.findByRole('link', { name: 'Vidi je u areni' });
  expect(link).toHaveAttribute('href', '/arena/88');
  expect(sent).toEqual({ pseudonym: 'Anonimus' });
});

test('anotherOne_beginsAfreshAndNotWithTheLastOne', async () => {
  withOld();
  const user = userEvent.setup();
  renderAt('/pisi?nacrt=7');
  await user.click(await screen.findByRole('button', { name: 'Napiši drugu' }));
  expect(await screen.findByRole('textbox', { name: /Početak/ })).toHaveValue('');
});

test.each(['7', 'svasta'])('draft_%s_thatIsNotOnesOwn_hasAScreen', async (id) => {
  server.use(http.get('*/api/v2/generations/:id', () => problem(404, 'not-found')));
  renderAt(`/pisi?nacrt=${id}`);
  expect(await screen.findByRole('heading', { name: 'Tog nacrta nema kod tebe' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Moji nacrti' })).toHaveAttribute('href', '/kutak');
});

test('draftThatWasPublished_leadsToItsConfession', async () => {
  withOld({ confessionId: 88 });
  renderAt('/pisi?nacrt=7');
  expect(await screen.findByRole('heading', { name: 'Ova je već objavljena' })).toBeVisible();
  const link = screen.getByRole('link', { name: 'Vidi šta je s njom' });
  expect(link).toHaveAttribute('href', '/arena/88');
});

test('draftThatDidNotCome_saysWhyWithAWayOn', async () => {
  server.use(http.get('*/api/v2/generations/7', () => HttpResponse.error()));
  renderAt('/pisi?nacrt=7');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Mreža se zagubila/);
  withOld();
  await userEvent.click(screen.getByRole('button', { name: 'Probaj opet' }));
  expect(await screen.findByTestId('live-text')).toHaveTextContent(old.text);
});
