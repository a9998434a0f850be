import { useState, type FormEvent } from 'react';
import { PseudonymField } from '@/confessions/PseudonymField';
import { rememberedPseudonym } from '@/confessions/pseudonym';
import { Refusal } from '@/ui/Refusal';
import { clock } from '@/words/format';
import { useWords } from '@/words/useWords';
import { commentDraft, keepCommentDraft } from './commentDraft';
import { CommentField } from './CommentField';
import { commentHint, tidied } from './commentHint';
import { commentProblem } from './commentProblem';
import { useComment } from './useComment';

interface CommentFormProps {
  confessionId: number;
  onSent: () => void;
}

/** Says something. The signature is asked for once there is something to sign. */
export function CommentForm({ confessionId, onSent }: CommentFormProps) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState(() => commentDraft(confessionId));
  const [pseudonym, setPseudonym] = useState(() => rememberedPseudonym() ?? t('writing.anonymous'));
  const comment = useComment(confessionId, text !== '', forget);
  const { busy, seconds, error } = comment;
  const sayable = tidied(text) !== '' && !commentHint(words, text).wrong;

  function type(typed: string) {
    setText(typed);
    keepCommentDraft(confessionId, typed);
  }

  function forget() {
    type('');
    onSent();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    comment.send({ text: tidied(text), pseudonym: pseudonym.trim() || t('writing.anonymous') });
  }

  return (
    <form className="comment-form publish" aria-label={t('comments.write')} onSubmit={submit}>
      <CommentField value={text} onChange={type} />
      {text !== '' && <PseudonymField value={pseudonym} onChange={setPseudonym} />}
      <Refusal text={error && commentProblem(words, error)} />
      <button type="submit" className="btn btn-primary" disabled={seconds > 0 || !sayable}>
        {busy
          ? t('comments.sending')
          : seconds > 0
            ? t('comments.sendIn', { time: clock(seconds) })
            : t('comments.send')}
      </button>
    </form>
  );
}
