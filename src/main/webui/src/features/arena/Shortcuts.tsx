import { useWords } from '@/words/useWords';
import { KEYS, type Command } from './keys';
import { useSetting, type Setting } from './settings';

const COMMANDS = Object.keys(KEYS) as Command[];
const SIGNS: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  Backspace: '⌫',
};

/** Folded out by whoever wants to know: the keys, the swipes, and what can be switched off. */
export function Shortcuts() {
  const { t } = useWords();
  const sign = (key: string) =>
    key === ' ' ? t('arena.keys.space') : (SIGNS[key] ?? key.toUpperCase());
  return (
    <details className="shortcuts">
      <summary>{t('arena.keys.title')}</summary>
      <dl>
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>
              {KEYS[command].map((key) => (
                <kbd key={key}>{sign(key)}</kbd>
              ))}
            </dt>
            <dd>{t(`arena.keys.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('arena.keys.swipes')}</p>
      <Switch setting="arena-letters">{t('arena.keys.letters')}</Switch>
      <Switch setting="arena-auto">{t('arena.keys.auto')}</Switch>
    </details>
  );
}

function Switch({ setting, children }: { setting: Setting; children: string }) {
  const [on, turn] = useSetting(setting);
  return (
    <label>
      <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
      {children}
    </label>
  );
}
