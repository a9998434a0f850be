import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { problem } from '@/mocks/http';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';
import { round } from '@/mocks/world';

const story = () => screen.findByText('Priča njene runde');

test('hiddenOne_hasAScreenOfItsOwn', async () => {
  renderAt('/ispovesti/3');
  expect(await screen.findByRole('heading', { name: 'Ova je sklonjena' })).toBeVisible();
  expect(screen.getByText(/To se desi kad mašina/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sve najbolje' })).toHaveAttribute('href', '/ispovesti');
});

test('unknownOne_saysSo', async () => {
  renderAt('/ispovesti/999');
  expect(await screen.findByRole('heading', { name: 'Te ispovesti nema' })).toBeVisible();
});

test('brokenOne_canBeTriedAgain', async () => {
  server.use(
    http.get('*/api/v2/confessions/12', () => problem(500, 'internal-error'), { once: true }),
  );
  renderAt('/ispovesti/12');
  await userEvent.click(await screen.findByRole('button', { name: 'Probaj opet' }));
  expect(await screen.findByRole('article', { name: /^Ispovest/ })).toBeVisible();
});

test('story_tellsTheRoundInPlainWords', async () => {
  renderAt('/ispovesti/12');
  const title = await story();
  const details = within(title.closest('details')!);
  await userEvent.click(title);
  expect(details.getByText(/U areni su bile 23 ispovesti. Ova je bila 1. i prešla/)).toBeVisible();
  expect(details.getByText('Glasovi u areni: 7 za · 2 protiv · 1 superlajk')).toBeVisible();
  expect(details.getByText(/superlajk nosi tri. Njoj je na kraju izašlo 8/)).toBeVisible();
});

test.each([
  ['wilson', 'p = …', /koliki bi deo svih čitalaca bio „za“/],
  ['dirichlet', 'Σuq …', /koliko u proseku vredi presuda jednog čitaoca/],
  ['classic', '2·likes − dislikes', /Računalo se ovako: 2·likes − dislikes\./],
])('story_tellsTheRule_%s', async (rule, formula, told) => {
  server.use(
    http.get('*/api/v2/confessions/12/round', () => HttpResponse.json(round({ rule, formula }))),
  );
  renderAt('/ispovesti/12');
  await userEvent.click(await story());
  expect(screen.getByText(told)).toBeVisible();
});

test('story_showsTheFormulaOfARuleItDoesNotKnow', async () => {
  server.use(
    http.get('*/api/v2/confessions/12/round', () =>
      HttpResponse.json(round({ rule: 'newer', formula: 'likes / all', score: 0.512 })),
    ),
  );
  renderAt('/ispovesti/12');
  await userEvent.click(await story());
  expect(
    screen.getByText('Računalo se ovako: likes / all. Njoj je na kraju izašlo 0,51.'),
  ).toBeVisible();
});

test('withoutARound_thereIsNoStory', async () => {
  let asked = false;
  server.use(
    http.get('*/api/v2/confessions/12/round', () => {
      asked = true;
      return problem(404, 'no-round');
    }),
  );
  renderAt('/ispovesti/12');
  await screen.findAllByRole('article', { name: /^Komentar/ });
  expect(asked).toBe(true);
  expect(screen.queryByText('Priča njene runde')).toBeNull();
});

test('lostOne_tellsItsRoundToo', async () => {
  renderAt('/arena/1');
  await userEvent.click(await story());
  expect(screen.getByText(/Ova je bila 17. i tu joj je bio kraj/)).toBeVisible();
});
