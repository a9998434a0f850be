import { useWords } from '@/words/useWords';

import { LampIcon } from './icons';
import { chooseTheme, useTheme } from './theme';

export function ThemeSwitch() {
  const { t } = useWords();
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={other === 'dark' ? t('theme.toDark') : t('theme.toLight')}
      onClick={() => chooseTheme(other)}
    >
      <LampIcon lit={theme === 'light'} />
    </button>
  );
}
