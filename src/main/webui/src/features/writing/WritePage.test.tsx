import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { open } from '../../../test/open';
import { confession, problem, server } from '../../../test/server';

const draft = {
  id: 5,
  status: 'DONE',
  prefix: 'Kad sam',
  text: 'Kad sam bila mala.',
  createdAt: '2026-11-26T12:00:00Z',
};
const withDraft = () =>
  server.use(http.get('*/api/v2/me', () => HttpResponse.json({ superlikesLeft: 1, generation: draft })));

describe('the writing dialog', () => {
  it('says why the machine cannot write', async () => {
    server.use(http.post('*/api/v2/generations', () => problem(503, 'generator-unavailable')));
    open('/pisi');
    await userEvent.click(await screen.findByRole('button', { name: 'Napiši' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('van stroja');
  });

  it('counts down to the next allowed one', async () => {
    const next = new Date(Date.now() + 21_000).toISOString();
    server.use(
      http.get('*/api/v2/me', () => HttpResponse.json({ superlikesLeft: 1, nextGenerationAt: next })),
    );
    open('/pisi');
    expect(await screen.findByRole('button', { name: /Sledeća za 2\d sekund/ })).toBeDisabled();
  });

  it('counts code points, not units', async () => {
    open('/pisi');
    await userEvent.type(await screen.findByLabelText('Kako počinje?'), '😀😀');
    expect(screen.getByText('još 118 znakova')).toBeInTheDocument();
  });

  it('shows the draft that waits, and publishes it only after a second word', async () => {
    withDraft();
    const bodies: unknown[] = [];
    server.use(
      http.post('*/api/v2/generations/5/publication', async ({ request }) => {
        bodies.push(await request.json());
        server.use(http.get('*/api/v2/me', () => HttpResponse.json({ superlikesLeft: 1, generation: null })));
        return HttpResponse.json(confession(9), { status: 201 });
      }),
    );
    open('/pisi');
    expect(await screen.findByLabelText('Tekst ispovesti')).toHaveTextContent('Kad sam bila mala.');
    await userEvent.type(screen.getByLabelText('Tvoj nadimak'), 'Mica');
    await userEvent.click(screen.getByRole('button', { name: 'Objavi u areni' }));
    expect(bodies).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Da, objavi' }));
    expect(await screen.findByRole('link', { name: 'Vidi je u areni' })).toHaveAttribute('href', '/arena/9');
    expect(bodies).toEqual([{ pseudonym: 'Mica' }]);
    expect(localStorage.getItem('pseudonym')).toBe('Mica');
    expect(screen.getByText(/Objavljeno/)).toBeInTheDocument();
  });

  it('keeps the draft when publishing is refused', async () => {
    withDraft();
    server.use(http.post('*/api/v2/generations/5/publication', () => problem(429, 'too-soon')));
    open('/pisi');
    await userEvent.click(await screen.findByRole('button', { name: 'Objavi u areni' }));
    await userEvent.click(screen.getByRole('button', { name: 'Da, objavi' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Polako');
    expect(screen.getByRole('button', { name: 'Objavi u areni' })).toBeEnabled();
  });
});
