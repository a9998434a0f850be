import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { open } from '../../../test/open';
import { confession, problem, server } from '../../../test/server';

const superlike = () => screen.findByRole('button', { name: /Superlajk/ });

describe('the arena', () => {
  it('shows counts only after one has voted', async () => {
    server.use(
      http.put('*/api/v2/arena/7/reaction', () =>
        HttpResponse.json({
          id: 7,
          reaction: 'SUPERLIKE',
          likes: 3,
          dislikes: 1,
          superlikes: 1,
          superlikesLeft: 0,
        }),
      ),
    );
    open('/arena');
    const button = await superlike();
    expect(button).toHaveTextContent(/^Superlajk$/);
    await userEvent.click(button);
    expect(button).toHaveTextContent('1Superlajk');
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
  });

  it('takes a refused vote back with a message', async () => {
    server.use(http.put('*/api/v2/arena/7/reaction', () => problem(409, 'round-over')));
    open('/arena');
    const button = await superlike();
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('Runda je upravo završena');
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('takes back what is pressed again', async () => {
    server.use(
      http.get('*/api/v2/me/reactions', () =>
        HttpResponse.json({ items: [{ id: 7, reaction: 'SUPERLIKE' }] }),
      ),
      http.delete('*/api/v2/arena/7/reaction', () =>
        HttpResponse.json({ id: 7, reaction: null, likes: 3, dislikes: 1, superlikes: 0, superlikesLeft: 1 }),
      ),
    );
    open('/arena');
    const button = await superlike();
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'false'));
  });

  it('invites when it is empty', async () => {
    server.use(http.get('*/api/v2/arena', () => HttpResponse.json({ items: [], next: null })));
    open('/arena');
    expect(await screen.findByText(/Arena je prazna/)).toBeInTheDocument();
  });

  it('offers another try when the network is gone', async () => {
    server.use(http.get('*/api/v2/arena', () => HttpResponse.error()));
    open('/arena');
    await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
    server.resetHandlers();
    await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
    expect(await superlike()).toBeInTheDocument();
  });

  it('tells of a lost round', async () => {
    server.use(http.get('*/api/v2/arena/8', () => problem(410, 'round-lost')));
    open('/arena/8');
    expect(await screen.findByText(/izgubila svoju rundu/)).toBeInTheDocument();
  });

  it('loads the next page by hand', async () => {
    server.use(
      http.get('*/api/v2/arena', ({ request }) =>
        new URL(request.url).searchParams.get('after') === 'x'
          ? HttpResponse.json({ items: [confession(1, { text: 'Druga strana.' })], next: null })
          : HttpResponse.json({ items: [confession(7)], next: 'x' }),
      ),
    );
    open('/arena');
    await userEvent.click(await screen.findByRole('button', { name: 'Još ispovesti' }));
    expect(await screen.findByText('Druga strana.', { exact: false })).toBeInTheDocument();
  });
});
