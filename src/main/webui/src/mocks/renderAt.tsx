import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { useEffect } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { createQueryClient } from '@/app/queryClient';
import { SiteRoutes } from '@/app/SiteRoutes';
import { Toasts } from '@/ui/toasts';

/** The whole site in a test, opened at an address. Returns where it is now. */
export function renderAt(path: string) {
  const place = { path, search: '' };
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  render(
    <QueryClientProvider client={client}>
      <Toasts>
        <MemoryRouter initialEntries={[path]}>
          <SiteRoutes />
          <Watch move={(path, search) => Object.assign(place, { path, search })} />
        </MemoryRouter>
      </Toasts>
    </QueryClientProvider>,
  );
  return place;
}

function Watch({ move }: { move: (path: string, search: string) => void }) {
  const { pathname, search } = useLocation();
  useEffect(() => void move(pathname, search));
  return null;
}
