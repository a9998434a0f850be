import { Route, Routes } from 'react-router';
import { LandingPage } from '@/features/landing/LandingPage';
import { paths } from '@/paths';
import { bringAdmin, bringTexts } from '@/words/i18n';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';
import { page } from './page';

const ArenaPage = page('ArenaPage', () => import('@/features/arena/ArenaPage'));
const CandidatePage = page('CandidatePage', () => import('@/features/arena/CandidatePage'));
const ListPage = page('ListPage', () => import('@/features/published/ListPage'));
const ConfessionPage = page('ConfessionPage', () => import('@/features/published/ConfessionPage'));
const WritingPage = page('WritingPage', () => import('@/features/writing/WritingPage'));

const rounds = () => import('@/features/rounds/roundPages');
const RoundsPage = page('RoundsPage', rounds);
const RoundPage = page('RoundPage', rounds);

const corner = () => import('@/features/corner/cornerPages');
const CornerPage = page('CornerPage', corner);
const Drafts = page('Drafts', corner);
const OwnConfessions = page('OwnConfessions', corner);
const Votes = page('Votes', corner);
const GoodbyePage = page('GoodbyePage', corner);

const texts = () => import('@/features/about/TextPage');
const AboutPage = page('AboutPage', texts, bringTexts);
const RulesPage = page('RulesPage', texts, bringTexts);
const PrivacyPage = page('PrivacyPage', texts, bringTexts);

const admin = () => import('@/features/admin/adminPages');
const AdminPage = page('AdminPage', admin, bringAdmin);
const StartPage = page('StartPage', admin, bringAdmin);
const OwnAccount = page('OwnAccount', admin, bringAdmin);
const Models = page('Models', admin, bringAdmin);
const AdminRounds = page('AdminRounds', admin, bringAdmin);
const Tuning = page('Tuning', admin, bringAdmin);
const Accounts = page('Accounts', admin, bringAdmin);
const AuditLog = page('AuditLog', admin, bringAdmin);
const Pending = page('Pending', admin, bringAdmin);
const VotePatterns = page('VotePatterns', admin, bringAdmin);
const Reports = page('Reports', admin, bringAdmin);
const CaseQueue = page('CaseQueue', admin, bringAdmin);
const BlockedWords = page('BlockedWords', admin, bringAdmin);
const DecidedCases = page('DecidedCases', admin, bringAdmin);

export function SiteRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path={paths.landing} element={<LandingPage />} />
        <Route path={paths.arena} element={<ArenaPage />} />
        <Route path={paths.candidate(':id')} element={<CandidatePage />} />
        <Route path={paths.list} element={<ListPage />} />
        <Route path={paths.confession(':id')} element={<ConfessionPage />} />
        <Route path={paths.rounds} element={<RoundsPage />} />
        <Route path={paths.round(':id')} element={<RoundPage />} />
        <Route path={paths.writing} element={<WritingPage />} />
        <Route path={paths.corner} element={<CornerPage />}>
          <Route index element={<Drafts />} />
          <Route path={paths.ownConfessions} element={<OwnConfessions />} />
          <Route path={paths.ownVotes} element={<Votes />} />
        </Route>
        <Route path={paths.goodbye} element={<GoodbyePage />} />
        <Route path={paths.about} element={<AboutPage />} />
        <Route path={paths.rules} element={<RulesPage />} />
        <Route path={paths.privacy} element={<PrivacyPage />} />
        <Route path={paths.admin} element={<AdminPage />}>
          <Route index element={<StartPage />} />
          <Route path={paths.adminOwn} element={<OwnAccount />} />
          <Route path={paths.adminRounds} element={<AdminRounds />} />
          <Route path={paths.adminTuning} element={<Tuning />} />
          <Route path={paths.adminModels} element={<Models />} />
          <Route path={paths.adminAccounts} element={<Accounts />} />
          <Route path={paths.adminAudit} element={<AuditLog />} />
          <Route path={paths.adminPending} element={<Pending />} />
          <Route path={paths.adminPatterns} element={<VotePatterns />} />
          <Route path={paths.adminQueue} element={<Reports />}>
            <Route index element={<CaseQueue />} />
            <Route path={paths.adminDecided} element={<DecidedCases />} />
          </Route>
          <Route path={paths.adminWords} element={<BlockedWords />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
