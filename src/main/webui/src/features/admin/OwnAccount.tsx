import { useSession } from '@/api/admin';
import { useWords } from '@/words/useWords';
import { PasswordForm } from './PasswordForm';

export function OwnAccount() {
  const { t, language } = useWords();
  const { data: session } = useSession();
  if (!session) return null;
  const time =
    session.expiresAt &&
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(session.expiresAt),
    );
  return (
    <section className="admin-door" aria-labelledby="own-account">
      <h1 id="own-account">{t('admin.own.title')}</h1>
      {time && <p>{t('admin.own.until', { time })}</p>}
      {session.role === 'MODERATOR' && <p>{t('admin.own.moderator')}</p>}
      <h2>{t('admin.password.title')}</h2>
      <PasswordForm name={session.name} />
    </section>
  );
}
