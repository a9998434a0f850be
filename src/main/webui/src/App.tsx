import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { ApiError } from './api/client';
import { ArenaPage } from './features/arena/ArenaPage';
import { CandidatePage } from './features/arena/CandidatePage';
import { LandingPage } from './features/landing/LandingPage';
import { ConfessionPage } from './features/published/ConfessionPage';
import { PublishedPage } from './features/published/PublishedPage';
import { Crash } from './features/shell/Crash';
import { NotFound } from './features/shell/NotFound';
import { Shell } from './features/shell/Shell';
import { WritePage } from './features/writing/WritePage';

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    children: [
      { path: '/', element: <LandingPage /> },
      { path: '/arena', element: <ArenaPage /> },
      { path: '/arena/:id', element: <CandidatePage /> },
      { path: '/ispovesti', element: <PublishedPage /> },
      { path: '/ispovesti/:id', element: <ConfessionPage /> },
      { path: '/pisi', element: <WritePage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
];

/** Refusals are final; only a network that is gone is worth another try. */
const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500);

export const newQueries = () =>
  new QueryClient({ defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } } });

const queries = newQueries();
const router = createBrowserRouter(routes);

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
