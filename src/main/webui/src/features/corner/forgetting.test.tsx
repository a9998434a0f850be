import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { renderAt } from '@/mocks/renderAt';
import { server } from '@/mocks/setup';

async function askToBeForgotten() {
  const user = userEvent.setup();
  const place = renderAt('/kutak');
  await user.click(await screen.findByRole('button', { name: 'Zaboravi me' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Da te zaboravimo?' }));
  return { user, place, dialog };
}

test('export_isAPlainDownload', async () => {
  renderAt('/kutak');
  const link = await screen.findByRole('link', { name: 'Preuzmi sve svoje' });
  expect(link).toHaveAttribute('href', '/api/v2/me/export');
  expect(link).toHaveAttribute('download');
});

test('forgetting_saysWhatGoesAndWhatStays', async () => {
  const { user, dialog } = await askToBeForgotten();
  expect(dialog.getByText(/^Nacrti,/)).toBeVisible();
  expect(dialog.getByText(/^Objavljene ispovesti, komentari i glasovi/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Ipak me pamti' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('whoIsForgotten_isForgottenOnTheDeviceToo', async () => {
  const forgotten = vi.fn();
  server.use(
    http.delete('*/api/v2/me', () => {
      forgotten();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  localStorage.setItem('pseudonym', 'Sova');
  localStorage.setItem('mood', 'WILD');
  localStorage.setItem('theme', 'dark');
  localStorage.setItem('language', 'sr-Latn');
  sessionStorage.setItem('scroll', '{}');
  const { user, place, dialog } = await askToBeForgotten();
  await user.click(dialog.getByRole('button', { name: 'Da, zaboravi me' }));
  expect(await screen.findByRole('heading', { name: 'Zbogom, neznanče' })).toBeVisible();
  expect(place.path).toBe('/kutak/zbogom');
  expect(forgotten).toHaveBeenCalledOnce();
  expect(Object.keys(localStorage).sort()).toEqual(['language', 'theme']);
  expect(sessionStorage).toHaveLength(0);
});

test('forgettingThatFails_saysWhyAndForgetsNothing', async () => {
  server.use(http.delete('*/api/v2/me', () => HttpResponse.error()));
  localStorage.setItem('pseudonym', 'Sova');
  const { user, dialog } = await askToBeForgotten();
  await user.click(dialog.getByRole('button', { name: 'Da, zaboravi me' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(/Mreža se zagubila/);
  expect(localStorage.getItem('pseudonym')).toBe('Sova');
});

test('goodbye_isSaidOnlyToThoseWhoGo', async () => {
  const place = renderAt('/kutak/zbogom');
  expect(await screen.findByRole('heading', { name: 'Moj kutak' })).toBeVisible();
  expect(place.path).toBe('/kutak');
});
