import { speak } from '@/words/i18n';
import { LANGUAGES, NAMES, rememberLanguage, type Language } from '@/words/languages';
import { useWords } from '@/words/useWords';
import { useSay } from './toasts';

/** Latin, Cyrillic or English; each by its own name, so that whoever reads it finds it. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const say = useSay();

  async function choose(chosen: Language) {
    try {
      await speak(chosen);
      rememberLanguage(chosen);
    } catch {
      // Its words come over the network, which may be away.
      say(t('language.failed'));
    }
  }

  return (
    <select
      className="language-switch"
      aria-label={t('language.label')}
      value={language}
      onChange={(event) => void choose(event.target.value as Language)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {NAMES[each]}
        </option>
      ))}
    </select>
  );
}
