import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { useEffect } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { createQueryClient } from '@/app/queryClient';
import { SiteRoutes } from '@/app/SiteRoutes';
import { Toasts } from '@/ui/toasts';

/** The whole site in a test, opened at an address. Returns where it is now. */
export function renderAt(path: string) {
  const place = { path };
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  render(
    <QueryClientProvider client={client}>
      <Toasts>
        <MemoryRouter initialEntries={[path]}>
          <SiteRoutes />
          <Watch move={(to) => (place.path = to)} />
        </MemoryRouter>
      </Toasts>
    </QueryClientProvider>,
  );
  return place;
}

function Watch({ move }: { move: (path: string) => void }) {
  const { pathname } = useLocation();
  useEffect(() => void move(pathname));
  return null;
}
