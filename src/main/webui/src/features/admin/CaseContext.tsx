import { Link } from 'react-router';
import type { Case } from '@/api/types';
import { paths } from '@/paths';
import { excerpt } from '@/words/excerpt';
import { useWords } from '@/words/useWords';

/** Where a thing stands: under which confession, and the way there where it can be seen. */
export function CaseContext({ about }: { about: Case }) {
  const { t } = useWords();
  const { kind, context, hidden } = about;
  if (!context) return null;
  const to = addressOf(about);
  return (
    <p className="case-context">
      {kind === 'COMMENT' && (
        <>
          {t('admin.moderation.under')} <q lang="sr">{excerpt(context.text)}</q>{' '}
        </>
      )}
      {kind === 'CONFESSION' && context.stage === 'REJECTED' && t('admin.moderation.lost')}
      {to && !(hidden && kind === 'CONFESSION') && <Link to={to}>{t('admin.moderation.see')}</Link>}
    </p>
  );
}

function addressOf({ kind, context }: Case): string | null {
  switch (context?.stage) {
    case 'PUBLISHED':
      return kind === 'COMMENT'
        ? paths.comments(context.confessionId)
        : paths.confession(context.confessionId);
    case 'ARENA':
      return paths.candidate(context.confessionId);
    default:
      return null;
  }
}
