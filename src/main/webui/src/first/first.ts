// Runs before the first paint and before everything else; build/first.ts makes a file of its own of it.
import { firstLanguage } from '../words/languages';
import { answers } from './answers';
import { askEarly } from './askEarly';
import { drawEarly } from './drawEarly';
import { keepSomething } from './keepSomething';

keepSomething('localStorage');
keepSomething('sessionStorage');

// A chosen theme must not flash. The switch itself is ui/theme.ts.
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.bsTheme =
  localStorage.getItem('theme') ?? (dark ? 'dark' : 'light');

const language = firstLanguage();
if (SITE_FILES) askEarly(SITE_FILES, location.pathname, language);

// As soon as there is something to draw into; the scripts of the site itself come after that.
document.addEventListener(
  'readystatechange',
  () =>
    drawEarly(document.getElementById('root')!, location.pathname, SITE_WORDS[language], answers()),
  { once: true },
);
