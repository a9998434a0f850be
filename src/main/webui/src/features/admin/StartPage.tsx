import { useSession } from '@/api/admin';
import { Board } from './Board';
import { OwnAccount } from './OwnAccount';

/** What one sees first: administrators how the site is, moderators their account. */
export function StartPage() {
  const { data: session } = useSession();
  return session?.role === 'ADMIN' ? <Board /> : <OwnAccount />;
}
