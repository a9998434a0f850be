import { useId } from 'react';
import type { Case } from '@/api/types';
import { useNow } from '@/ui/useNow';
import { ago } from '@/words/format';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { BlockAuthor } from './BlockAuthor';
import { CaseContext } from './CaseContext';
import { CaseReasons } from './CaseReasons';
import { Decide } from './Decide';

const MINUTE = 60_000;

interface CaseEntryProps {
  about: Case;
  onDecide: () => void;
}

/** One thing that was reported, with all that decides, and what can be done about it. */
export function CaseEntry({ about, onDecide }: CaseEntryProps) {
  const { t } = useWords();
  const id = useId();
  const { kind, thingId, text, pseudonym } = about;
  return (
    <article className="case" aria-labelledby={id}>
      <div>
        <h2 id={id}>{t(`admin.moderation.kinds.${kind}`, { id: thingId })}</h2>
        <CaseState about={about} />
        {typeof text === 'string' ? (
          // As it was written, in whatever script: it is what was reported.
          <blockquote className="case-text" lang="sr">
            <p>{text}</p>
            <footer>{pseudonym}</footer>
          </blockquote>
        ) : (
          <p>{t('admin.moderation.gone')}</p>
        )}
        <CaseContext about={about} />
        <CaseReasons about={about} />
      </div>
      <div>
        <Decide about={about} onDecide={onDecide} />
        <BlockAuthor about={about} />
      </div>
    </article>
  );
}

function CaseState({ about }: { about: Case }) {
  const words = useWords();
  const { t } = words;
  const now = useNow(MINUTE);
  const { decision, decidedBy, decidedAt, note, openedAt, hidden } = about;
  return (
    <p className="case-state">
      {decision && decidedBy && decidedAt ? (
        <>
          <strong>{t(`admin.moderation.decisions.${decision}`)}</strong>
          {' · '}
          {decidedBy}
          {' · '}
          <time dateTime={decidedAt} title={moment(words, decidedAt)}>
            {ago(words, decidedAt, now)}
          </time>
          {note && ` · „${note}“`}
        </>
      ) : (
        <>
          {hidden && <strong>{t('admin.moderation.hiddenByReports')}</strong>}
          {hidden && ' · '}
          {t('admin.moderation.opened')}{' '}
          <time dateTime={openedAt} title={moment(words, openedAt)}>
            {ago(words, openedAt, now)}
          </time>
        </>
      )}
    </p>
  );
}
