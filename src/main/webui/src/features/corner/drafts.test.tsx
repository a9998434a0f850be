import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

const draft = (id: number) => ({
  id,
  status: 'DONE',
  prefix: 'Kad sam',
  mood: 'USUAL',
  text: `Kad sam stigla, bilo ih je ${id}.`,
  createdAt: '2026-01-01T00:00:00Z',
  finishedAt: '2026-01-01T00:00:01Z',
});

let kept = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** Ten a page, as the server does. */
function drafts({ request }: { request: Request }) {
  const from = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const next = from + 10 < kept.length ? String(from + 10) : null;
  return HttpResponse.json({ items: kept.slice(from, from + 10).map(draft), next, keptDays: 30 });
}

beforeEach(() => {
  kept = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  server.use(
    http.get('*/api/v2/me/drafts', drafts),
    http.delete('*/api/v2/me/drafts/:id', ({ params }) => {
      kept = kept.filter((id) => id !== Number(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const theNewest = () => screen.findByText(/bilo ih je 12/);

/** Presses the first one's delete; returns what is asked then. */
async function askToDelete() {
  const user = userEvent.setup();
  renderAt('/kutak');
  await theNewest();
  await user.click(screen.getAllByRole('button', { name: 'Obriši' })[0]!);
  return { user, dialog: screen.getByRole('dialog', { name: 'Da obrišemo ovaj nacrt?' }) };
}

test('drafts_sayHowLongTheyWait', async () => {
  renderAt('/kutak');
  await theNewest();
  expect(screen.getByText(/čeka te 30 dana/)).toBeVisible();
});

test('draft_leadsToWhereItIsPublished', async () => {
  renderAt('/kutak');
  await theNewest();
  const link = screen.getAllByRole('link', { name: 'Otvori i objavi' })[0];
  expect(link).toHaveAttribute('href', '/pisi?nacrt=12');
});

test('more_comeOnDemandAndTakeTheFocus', async () => {
  const user = userEvent.setup();
  renderAt('/kutak');
  await theNewest();
  expect(screen.getAllByRole('article')).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Učitaj još' }));
  expect(await screen.findByText(/bilo ih je 1\./)).toBeVisible();
  await waitFor(() => expect(screen.getAllByRole('listitem')[10]).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Učitaj još' })).toBeNull();
});

test('moreThatFail_sayWhyAndMayBeTriedAgain', async () => {
  const user = userEvent.setup();
  renderAt('/kutak');
  await theNewest();
  server.use(http.get('*/api/v2/me/drafts', () => HttpResponse.error()));
  await user.click(screen.getByRole('button', { name: 'Učitaj još' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Mreža se zagubila/);
  server.use(http.get('*/api/v2/me/drafts', drafts));
  await user.click(screen.getByRole('button', { name: 'Probaj opet' }));
  expect(await screen.findByText(/bilo ih je 1\./)).toBeVisible();
});

test('deleting_asksFirst', async () => {
  const { user, dialog } = await askToDelete();
  expect(dialog).toHaveFocus();
  await user.click(within(dialog).getByRole('button', { name: 'Ipak ne' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByText(/bilo ih je 12/)).toBeVisible();
  expect(kept).toContain(12);
});

test('deletedDraft_isGoneAndTheFocusStaysOnTheShelf', async () => {
  const { user, dialog } = await askToDelete();
  await user.click(within(dialog).getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText('Nacrt je obrisan.')).toBeVisible();
  expect(screen.queryByText(/bilo ih je 12/)).toBeNull();
  expect(screen.getByRole('region', { name: 'Nacrti' })).toHaveFocus();
  expect(kept).not.toContain(12);
});

test('refusedDeletion_bringsTheDraftBackAndSaysWhy', async () => {
  server.use(http.delete('*/api/v2/me/drafts/12', () => problem(409, 'already-published')));
  const { user, dialog } = await askToDelete();
  await user.click(within(dialog).getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText(/Nacrt nije obrisan. Ova ispovest je već/)).toBeVisible();
  expect(await theNewest()).toBeVisible();
});

test('draftThatIsGoneAlready_isAsGoodAsDeleted', async () => {
  server.use(
    http.delete('*/api/v2/me/drafts/12', () => {
      kept = kept.filter((id) => id !== 12);
      return problem(404, 'not-found');
    }),
  );
  const { user, dialog } = await askToDelete();
  await user.click(within(dialog).getByRole('button', { name: 'Da, obriši' }));
  expect(await screen.findByText('Nacrt je obrisan.')).toBeVisible();
});
