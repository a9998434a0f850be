import { useSearchParams } from 'react-router';
import { useWays } from '@/api/admin';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';

const REFUSALS = ['no_account', 'not_believed', 'unavailable'] as const;

/** The way in through a provider of OpenID Connect, where the site has one; and why it ended here. */
export function SignInElsewhere() {
  const { t } = useWords();
  const { data: ways } = useWays();
  const [params] = useSearchParams();
  const error = params.get('error');
  const refusal = REFUSALS.find((known) => known === error) ?? 'other';
  if (!ways?.openId) return null;
  return (
    <div className="admin-elsewhere">
      <Refusal text={error && t(`admin.signIn.refused.${refusal}`)} />
      {/* The server leads there: it is no page of this app. */}
      <a className="btn btn-outline-secondary" href="/api/v2/admin/openid" rel="nofollow">
        {t('admin.signIn.elsewhere', { provider: ways.openId })}
      </a>
    </div>
  );
}
