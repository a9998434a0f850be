import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { blockAuthor, moderationKey } from '@/api/moderation';
import type { Case } from '@/api/types';
import { problemText } from '@/problemText';
import { Refusal } from '@/ui/Refusal';
import { useSay } from '@/ui/toasts';
import { moment } from '@/words/moment';
import { useWords } from '@/words/useWords';
import { BlockDialog } from './BlockDialog';
import { useAskAgain } from './useSignedOut';

/** Keeps the author out for a time, or lets them in again; who they are is not known here either. */
export function BlockAuthor({ about }: { about: Case }) {
  const words = useWords();
  const { t } = words;
  const client = useQueryClient();
  const say = useSay();
  const askAgain = useAskAgain();
  const [asking, setAsking] = useState(false);
  const blocking = useRef<HTMLButtonElement>(null);
  const changed = () => client.invalidateQueries({ queryKey: moderationKey });
  const admit = useMutation({
    mutationFn: () => blockAuthor(about.id, 0),
    onSuccess: async () => {
      say(t('admin.moderation.admitted'));
      await changed();
      // The button that was pressed is gone with the block.
      blocking.current?.focus();
    },
    onError: askAgain,
  });
  const { kind, thingId, author } = about;
  if (!author) {
    return typeof about.text === 'string' && <p className="hint">{t('admin.moderation.nobody')}</p>;
  }
  const name = t(`admin.moderation.kinds.${kind}`, { id: thingId });
  const until = author.blockedUntil;
  return (
    <div className="case-author">
      {until && <p>{t('admin.moderation.keptOut', { when: moment(words, until) })}</p>}
      <button
        ref={blocking}
        type="button"
        className="btn btn-link"
        aria-label={t(until ? 'admin.moderation.blockAnewOf' : 'admin.moderation.blockOf', {
          name,
        })}
        onClick={() => setAsking(true)}
      >
        {t(until ? 'admin.moderation.blockAnew' : 'admin.moderation.block')}
      </button>
      {until && (
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('admin.moderation.admitOf', { name })}
          aria-disabled={admit.isPending}
          onClick={() => !admit.isPending && admit.mutate()}
        >
          {t('admin.moderation.admit')}
        </button>
      )}
      <Refusal text={admit.error && problemText(words, admit.error)} />
      {asking && (
        <BlockDialog
          id={about.id}
          name={name}
          onDone={(when) => {
            setAsking(false);
            say(t('admin.moderation.keptOut', { when: moment(words, when) }));
            void changed();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
