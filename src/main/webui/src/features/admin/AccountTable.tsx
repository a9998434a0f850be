import type { Account, NewPassword } from '@/api/types';
import { useWords } from '@/words/useWords';
import { AccountActions } from './AccountActions';
import { RoleField } from './RoleField';
import { WideTable } from './WideTable';

interface AccountTableProps {
  accounts: Account[];
  onChange: () => void;
  onPassword: (made: NewPassword) => void;
}

export function AccountTable({ accounts, onChange, onPassword }: AccountTableProps) {
  const { t, language } = useWords();
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <WideTable name={t('admin.accounts.title')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.accounts.name')}</th>
          <th scope="col">{t('admin.accounts.role')}</th>
          <th scope="col">{t('admin.accounts.state')}</th>
          <th scope="col">{t('admin.accounts.since')}</th>
          <th scope="col">{t('admin.accounts.actions')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">{account.name}</th>
            <td>
              <RoleField account={account} onChange={onChange} />
            </td>
            <td>{t(`admin.accounts.${stateOf(account)}`)}</td>
            <td>{date.format(new Date(account.createdAt))}</td>
            <td>
              <AccountActions account={account} onChange={onChange} onPassword={onPassword} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function stateOf({ disabledAt, mustChangePassword }: Account) {
  if (disabledAt) return 'disabled';
  return mustChangePassword ? 'fresh' : 'active';
}
