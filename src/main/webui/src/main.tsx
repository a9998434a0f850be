import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { speak } from './words/i18n';
import { firstLanguage } from './words/languages';
import './styles/index.scss';

// After the page itself, whose loading it must not slow down. Where it is refused, the site is as good, but for a lost network.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  });
}

// Nothing is drawn in a language that is not meant; where its words do not arrive, Serbian is better than nothing.
void speak(firstLanguage())
  .catch(() => speak('sr-Latn'))
  .then(() =>
    // What was drawn early (src/first) stays until the page is there as a whole, its code included.
    startTransition(() =>
      createRoot(document.getElementById('root')!).render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    ),
  );
