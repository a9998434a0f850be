import type { CommentView, ReactionKind } from '@/api/types';
import { ThumbIcon } from '@/ui/smallIcons';
import { useWords } from '@/words/useWords';
import { useCommentVote } from './useCommentVote';

interface CommentVotesProps {
  comment: CommentView;
  own: ReactionKind | null;
}

export function CommentVotes({ comment, own }: CommentVotesProps) {
  const { t, language } = useWords();
  const vote = useCommentVote(comment, own);
  const counts = { LIKE: comment.likes, DISLIKE: comment.dislikes };
  return (
    <div className="comment-votes" role="group" aria-label={t('votes.label')}>
      {(['LIKE', 'DISLIKE'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className={`comment-vote vote-${kind.toLowerCase()}`}
          aria-pressed={own === kind}
          onClick={() => vote(kind)}
        >
          <span className="visually-hidden">{t(`votes.${kind}`)}: </span>
          <ThumbIcon down={kind === 'DISLIKE'} filled={own === kind} />{' '}
          <span key={counts[kind]} className="vote-count">
            {counts[kind].toLocaleString(language)}
          </span>
        </button>
      ))}
    </div>
  );
}
