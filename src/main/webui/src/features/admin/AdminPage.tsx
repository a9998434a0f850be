import { NavLink, Outlet } from 'react-router';
import { useSession } from '@/api/admin';
import type { AdminSession } from '@/api/types';
import { paths } from '@/paths';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { PageTitle } from '@/ui/PageTitle';
import { Skeletons } from '@/ui/Skeletons';
import { useWords } from '@/words/useWords';
import { PasswordForm } from './PasswordForm';
import { QueueLink } from './QueueLink';
import { SignInForm } from './SignInForm';
import { useSignOut } from './useSignOut';

/** The door, and what is behind it for those who are signed in. */
export function AdminPage() {
  const words = useWords();
  const { data: session, error, isPending, refetch } = useSession();
  return (
    <div className="admin">
      <PageTitle of={words.t('admin.title')} />
      {isPending ? (
        <Skeletons count={1} />
      ) : session === undefined ? (
        <Failure text={problemText(words, error)} retry={refetch} />
      ) : session === null ? (
        <SignInForm />
      ) : session.mustChangePassword ? (
        <FirstPassword session={session} />
      ) : (
        <Inside session={session} />
      )}
    </div>
  );
}

function FirstPassword({ session }: { session: AdminSession }) {
  const { t } = useWords();
  return (
    <div className="admin-door">
      <h1>{t('admin.password.title')}</h1>
      <p className="lead">{t('admin.password.once')}</p>
      <PasswordForm name={session.name} />
      <SignOut />
    </div>
  );
}

function Inside({ session }: { session: AdminSession }) {
  const { t } = useWords();
  return (
    <>
      <header className="admin-head">
        <p>
          {t('admin.signedInAs', {
            name: session.name,
            role: t(`admin.roles.${session.role}`),
          })}
        </p>
        <SignOut />
      </header>
      <nav className="shelves" aria-label={t('admin.nav.label')}>
        <NavLink to={paths.admin} end>
          {t(session.role === 'ADMIN' ? 'admin.nav.board' : 'admin.nav.own')}
        </NavLink>
        <QueueLink />
        <NavLink to={paths.adminWords}>{t('admin.nav.words')}</NavLink>
        {session.role === 'ADMIN' && (
          <>
            <NavLink to={paths.adminOwn}>{t('admin.nav.own')}</NavLink>
            <NavLink to={paths.adminRounds}>{t('admin.nav.rounds')}</NavLink>
            <NavLink to={paths.adminTuning}>{t('admin.nav.tuning')}</NavLink>
            <NavLink to={paths.adminPending}>{t('admin.nav.pending')}</NavLink>
            <NavLink to={paths.adminModels}>{t('admin.nav.models')}</NavLink>
            <NavLink to={paths.adminAccounts}>{t('admin.nav.accounts')}</NavLink>
            <NavLink to={paths.adminAudit}>{t('admin.nav.audit')}</NavLink>
            <NavLink to={paths.adminPatterns}>{t('admin.nav.patterns')}</NavLink>
          </>
        )}
      </nav>
      <Outlet />
    </>
  );
}

function SignOut() {
  const { t } = useWords();
  const signOut = useSignOut();
  return (
    <button type="button" className="btn btn-link" onClick={signOut}>
      {t('admin.signOut')}
    </button>
  );
}
