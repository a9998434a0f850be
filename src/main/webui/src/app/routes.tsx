import type { RouteObject } from 'react-router';
import { ArenaPage } from '@/features/arena/ArenaPage';
import { CandidatePage } from '@/features/arena/CandidatePage';
import { LandingPage } from '@/features/landing/LandingPage';
import { ConfessionPage } from '@/features/published/ConfessionPage';
import { ListPage } from '@/features/published/ListPage';
import { paths } from '@/paths';
import { BrokenPage } from './BrokenPage';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';

export const routes: RouteObject[] = [
  {
    element: <Layout />,
    errorElement: <BrokenPage />,
    // Shown for the moment before the first page's code is there.
    hydrateFallbackElement: <></>,
    children: [
      { path: paths.landing, element: <LandingPage /> },
      { path: paths.arena, element: <ArenaPage /> },
      { path: paths.candidate(':id'), element: <CandidatePage /> },
      { path: paths.list, element: <ListPage /> },
      { path: paths.confession(':id'), element: <ConfessionPage /> },
      {
        path: paths.writing,
        lazy: async () => ({
          Component: (await import('@/features/writing/WritingPage')).WritingPage,
        }),
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
