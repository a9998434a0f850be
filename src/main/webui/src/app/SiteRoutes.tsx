import { lazy, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { LandingPage } from '@/features/landing/LandingPage';
import { paths } from '@/paths';
import { bringPages } from '@/words/i18n';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';

/** Brings its code and its words when it is first wanted; only the landing page comes along with the site itself. */
function page<Name extends string>(
  name: Name,
  load: () => Promise<Record<Name, ComponentType>>,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => {
    const [code] = await Promise.all([load(), bringPages()]);
    return { default: code[name] };
  });
}

const ArenaPage = page('ArenaPage', () => import('@/features/arena/ArenaPage'));
const CandidatePage = page('CandidatePage', () => import('@/features/arena/CandidatePage'));
const ListPage = page('ListPage', () => import('@/features/published/ListPage'));
const ConfessionPage = page('ConfessionPage', () => import('@/features/published/ConfessionPage'));
const WritingPage = page('WritingPage', () => import('@/features/writing/WritingPage'));

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
