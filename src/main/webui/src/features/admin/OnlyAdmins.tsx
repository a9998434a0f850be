import type { ReactNode } from 'react';
import { useSession } from '@/api/admin';
import { useWords } from '@/words/useWords';

/** The server refuses moderators anyway; here they are told, and nothing is asked for in vain. */
export function OnlyAdmins({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const { data: session } = useSession();
  return session?.role === 'ADMIN' ? children : <p>{t('admin.onlyAdmins')}</p>;
}
