import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { LandingPage } from '@/features/landing/LandingPage';
import { paths } from '@/paths';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';

// Each page brings its own code; only the landing page comes along with the site itself.
const ArenaPage = lazy(async () => ({
  default: (await import('@/features/arena/ArenaPage')).ArenaPage,
}));
const CandidatePage = lazy(async () => ({
  default: (await import('@/features/arena/CandidatePage')).CandidatePage,
}));
const ListPage = lazy(async () => ({
  default: (await import('@/features/published/ListPage')).ListPage,
}));
const ConfessionPage = lazy(async () => ({
  default: (await import('@/features/published/ConfessionPage')).ConfessionPage,
}));
const WritingPage = lazy(async () => ({
  default: (await import('@/features/writing/WritingPage')).WritingPage,
}));

export function SiteRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path={paths.landing} element={<LandingPage />} />
        <Route path={paths.arena} element={<ArenaPage />} />
        <Route path={paths.candidate(':id')} element={<CandidatePage />} />
        <Route path={paths.list} element={<ListPage />} />
        <Route path={paths.confession(':id')} element={<ConfessionPage />} />
        <Route path={paths.writing} element={<WritingPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
