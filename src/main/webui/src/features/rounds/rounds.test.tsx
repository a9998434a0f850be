import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { confession } from '@/mocks/world';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { heldRound, standing } from '@/mocks/tuning';

const winner = standing({
  confessionId: 12,
  confession: confession(12, { text: 'Krala sam kašike.' }),
});
const round = heldRound({ id: 7, dueAt: '2030-01-01T20:00:00Z', winners: [winner] });

function archive(...rounds: unknown[]) {
  server.use(
    http.get('*/api/v2/rounds', () => HttpResponse.json({ items: rounds, next: null })),
    http.get('*/api/v2/rounds/7', () => HttpResponse.json({ round, terms: null })),
    http.get('*/api/v2/rounds/7/candidates', () =>
      HttpResponse.json({
        items: [winner, standing({ rank: 2, confessionId: 3, outcome: 'REJECTED', score: 0.5 })],
        next: null,
      }),
    ),
  );
}

test('archive_namesWinners_andWhatWasHeldLate', async () => {
  archive(round);
  renderAt('/runde');
  const card = within(await screen.findByRole('article'));
  expect(card.getByRole('link', { name: 'Krala sam kašike.' })).toHaveAttribute(
    'href',
    '/ispovesti/12',
  );
  expect(card.getByText(/Trebalo je ranije/)).toBeVisible();
});

test('archiveWithoutRounds_tellsWhenTheFirstOneIs', async () => {
  archive();
  renderAt('/runde');
  expect(await screen.findByText(/Još nije bila nijedna runda/)).toBeVisible();
});

test('round_showsEverybody_butNoTextOfThoseThatLost', async () => {
  archive(round);
  renderAt('/runde/7');
  const standings = within(await screen.findByRole('list', { name: 'Kako su stajale' }));
  const [first, second] = standings.getAllByRole('listitem');
  expect(within(first!).getByRole('link')).toHaveTextContent('Krala sam kašike.');
  expect(first).toHaveTextContent('na glavnu listu · ocena 1,25');
  expect(second).toHaveTextContent('Ispovest broj 3 (izgubila je');
});

test('roundThatNeverWas_saysSo', async () => {
  server.use(http.get('*/api/v2/rounds/8', () => problem(404, 'not-found')));
  renderAt('/runde/8');
  expect(await screen.findByRole('heading', { name: 'Takve runde nije bilo.' })).toBeVisible();
});
