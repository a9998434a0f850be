import { texts } from '@/texts';
import { LampIcon } from './icons';
import { chooseTheme, useTheme } from './theme';

export function ThemeSwitch() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={other === 'dark' ? texts.theme.toDark : texts.theme.toLight}
      onClick={() => chooseTheme(other)}
    >
      <LampIcon lit={theme === 'light'} />
    </button>
  );
}
