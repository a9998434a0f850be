import { Link } from 'react-router';
import type { ListChoice } from '@/api/types';
import { useWords } from '@/words/useWords';
import { addressOf, PERIODS, SORTS } from './choice';

/** In what order the list is read. Each is a link, so that the way back and a reload keep it. */
export function ListTabs({ choice }: { choice: ListChoice }) {
  const { t } = useWords();
  const { q, within } = choice;
  const sort = q ? undefined : (choice.sort ?? 'new');
  return (
    <>
      <nav className="tabs" aria-label={t('list.order')}>
        {SORTS.map((each) => (
          <Tab key={each} to={{ sort: each }} chosen={each === sort}>
            {t(`list.sorts.${each}`)}
          </Tab>
        ))}
      </nav>
      {sort === 'top' && (
        <nav className="tabs tabs-small" aria-label={t('list.period')}>
          {PERIODS.map((each) => (
            <Tab key={each} to={{ sort, within: each }} chosen={each === within}>
              {t(`list.periods.${each}`)}
            </Tab>
          ))}
        </nav>
      )}
    </>
  );
}

interface TabProps {
  to: ListChoice;
  chosen: boolean;
  children: string;
}

function Tab({ to, chosen, children }: TabProps) {
  return (
    <Link to={addressOf(to)} className="tab" aria-current={chosen ? 'page' : undefined}>
      {children}
    </Link>
  );
}
