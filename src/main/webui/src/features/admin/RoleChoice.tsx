import type { AccountRole } from '@/api/types';
import { useWords } from '@/words/useWords';

const ROLES: AccountRole[] = ['MODERATOR', 'ADMIN'];

interface RoleChoiceProps {
  id?: string;
  /** Where no label stands beside it. */
  label?: string;
  value: AccountRole;
  onChoose: (role: AccountRole) => void;
}

export function RoleChoice({ id, label, value, onChoose }: RoleChoiceProps) {
  const { t } = useWords();
  return (
    <select
      id={id}
      className="form-control"
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value as AccountRole)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`admin.roles.${role}`)}
        </option>
      ))}
    </select>
  );
}
