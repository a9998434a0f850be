import { useMutation } from '@tanstack/react-query';
import { changeRole } from '@/api/admin';
import type { Account, AccountRole } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { RoleChoice } from './RoleChoice';
import { useAskAgain } from './useSignedOut';

/** What an account may do; a refusal leaves it as it was. */
export function RoleField({ account, onChange }: { account: Account; onChange: () => void }) {
  const words = useWords();
  const askAgain = useAskAgain();
  const { mutate, error } = useMutation({
    mutationFn: (role: AccountRole) => changeRole(account.id, role),
    onSuccess: onChange,
    onError: askAgain,
  });
  return (
    <>
      <RoleChoice
        label={words.t('admin.accounts.roleOf', { name: account.name })}
        value={account.role}
        onChoose={mutate}
      />
      <Refusal text={error && problemText(words, error)} />
    </>
  );
}
