import { useState, type FormEvent } from 'react';
import type { Model, Models } from '@/api/types';
import { useWords } from '@/words/useWords';
import { Field } from './Field';

interface ModelShelfProps {
  known: Models;
  onUse: (model: string) => void;
}

/** What may be used: the store of this process, or by name where the generators have stores of their own. */
export function ModelShelf({ known, onUse }: ModelShelfProps) {
  const { t } = useWords();
  if (known.models.length === 0) return <ByName onUse={onUse} />;
  return (
    <section aria-labelledby="shelf">
      <h2 id="shelf">{t('admin.models.shelf')}</h2>
      <ul className="admin-list">
        {known.models.map((model) => (
          <li key={model.name}>
            <OneModel model={model} used={model.name === known.inUse} onUse={onUse} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneModelProps {
  model: Model;
  used: boolean;
  onUse: (model: string) => void;
}

function OneModel({ model, used, onUse }: OneModelProps) {
  const { t } = useWords();
  const { name, parameters, problem } = model;
  return (
    <>
      <span className="admin-what">
        <strong>{name}</strong>
        {problem ? (
          <span className="hint hint-wrong">{problem}</span>
        ) : (
          <span className="hint">{t('admin.models.parameters', { count: parameters ?? 0 })}</span>
        )}
      </span>
      {used ? (
        <span>{t('admin.models.current')}</span>
      ) : (
        !problem && (
          <button
            type="button"
            className="btn btn-outline-secondary"
            aria-label={t('admin.models.useOf', { model: name })}
            onClick={() => onUse(name)}
          >
            {t('admin.models.use')}
          </button>
        )
      )}
    </>
  );
}

function ByName({ onUse }: { onUse: (model: string) => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    onUse(name.trim());
  }

  return (
    <form className="admin-form" aria-label={t('admin.models.shelf')} onSubmit={submit}>
      <p>{t('admin.models.noShelf')}</p>
      <Field label={t('admin.models.name')} value={name} onType={setName} autoComplete="off" />
      <button type="submit" className="btn btn-outline-secondary">
        {t('admin.models.use')}
      </button>
    </form>
  );
}
