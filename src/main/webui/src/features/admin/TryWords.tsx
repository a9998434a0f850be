import { useId, useState } from 'react';
import { useTried } from '@/api/moderation';
import type { Tried } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { marked } from './marked';
import { useSettled } from './useSettled';
import { useSignedOut } from './useSignedOut';

/** As long as a confession may be. */
const LONGEST = 2000;

/** Shows what would be refused in a text, while it is typed. */
export function TryWords() {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [text, setText] = useState('');
  const tried = useSettled(text);
  const { data, error, isPlaceholderData } = useTried(tried);
  useSignedOut(error);
  const typed = text.trim() !== '';
  return (
    <section className="words-try" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('admin.moderation.words.try')}</h2>
      <div className="admin-field">
        <label htmlFor={id}>{t('admin.moderation.words.tryText')}</label>
        <textarea
          id={id}
          className="form-control"
          rows={4}
          value={text}
          maxLength={LONGEST}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className="hint">
          {t('admin.moderation.words.tryHint')}
        </p>
      </div>
      <Refusal text={typed && error ? problemText(words, error) : null} />
      <div role="status">
        {typed && data && !isPlaceholderData && <Outcome text={tried} tried={data} />}
      </div>
    </section>
  );
}

function Outcome({ text, tried }: { text: string; tried: Tried }) {
  const { t } = useWords();
  const { hits, personalData } = tried;
  return (
    <>
      {personalData && <p>{t(`admin.moderation.words.personal.${personalData}`)}</p>}
      {!personalData && hits.length === 0 && <p>{t('admin.moderation.words.passes')}</p>}
      {hits.length > 0 && (
        <>
          <p>{t('admin.moderation.words.hits', { count: hits.length })}</p>
          <p className="words-tried" lang="sr">
            {marked(text, hits).map(({ text: part, hit }, i) =>
              hit ? <mark key={i}>{part}</mark> : part,
            )}
          </p>
          <ul>
            {hits.map(({ word, found }, i) => (
              <li key={i}>{t('admin.moderation.words.hit', { found, word })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
