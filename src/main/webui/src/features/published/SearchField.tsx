import { useId, useRef, type FormEvent } from 'react';
import { ClearIcon } from '@/ui/smallIcons';
import { useWords } from '@/words/useWords';
import { LONGEST_SEARCH } from './choice';
import { useSearch } from './useSearch';

export function SearchField({ q }: { q: string }) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { typed, setTyped, search } = useSearch(q);

  function submit(event: FormEvent) {
    event.preventDefault();
    search(typed);
  }

  function clear() {
    search('');
    field.current?.focus();
  }

  return (
    <form className="search-field" role="search" onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        {t('list.search')}
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className="form-control"
        value={typed}
        maxLength={LONGEST_SEARCH}
        placeholder={t('list.searchHint')}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('list.clearSearch')}
          onClick={clear}
        >
          <ClearIcon />
        </button>
      )}
    </form>
  );
}
