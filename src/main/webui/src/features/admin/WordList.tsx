import { useId, useRef, useState } from 'react';
import { removeWord } from '@/api/moderation';
import type { BlockedWord } from '@/api/types';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { Question } from './Question';
import { WordTable } from './WordTable';

interface WordListProps {
  all: BlockedWord[];
  onRemoved: () => Promise<void>;
}

/** All blocked words, or those that are looked for. */
export function WordList({ all, onRemoved }: WordListProps) {
  const { t } = useWords();
  const id = useId();
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<BlockedWord | null>(null);
  const shown = all.filter((each) => isLike(each, filter));
  const close = () => setAsked(null);
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('admin.moderation.words.list')}</h2>
      <div className="admin-field">
        <label htmlFor={id}>{t('admin.moderation.words.filter')}</label>
        <input
          ref={field}
          id={id}
          type="search"
          className="form-control"
          value={filter}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setFilter(event.target.value)}
        />
        <p className="hint" role="status">
          {shown.length === 0
            ? t('admin.moderation.words.none')
            : t('admin.moderation.words.count', { count: shown.length })}
        </p>
      </div>
      {shown.length > 0 && <WordTable words={shown} onRemove={setAsked} />}
      {asked && (
        <Question
          title={t('admin.moderation.words.removeQuestion', { word: asked.word })}
          consequence={t('admin.moderation.words.removeConsequence')}
          answers={{
            yes: t('admin.moderation.words.removeYes'),
            busy: t('loading'),
            no: t('admin.moderation.words.keep'),
          }}
          act={() => removeWord(asked.id)}
          onDone={() => {
            close();
            say(t('admin.moderation.words.removed', { word: asked.word }));
            // The button that was pressed goes away with its row.
            void onRemoved().then(() => field.current?.focus({ preventScroll: true }));
          }}
          onClose={close}
        />
      )}
    </section>
  );
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function isLike({ word, note, addedBy }: BlockedWord, filter: string): boolean {
  const sought = plain(filter.trim());
  return [word, note ?? '', addedBy].some((text) => plain(text).includes(sought));
}
