import type { ReactionKind } from '@/api/types';
import { useVote } from '@/confessions/useVote';
import { voteWords } from '@/confessions/voteWords';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { Skeletons } from '@/ui/Skeletons';
import { useSay } from '@/ui/toasts';
import { useLatest } from '@/ui/useLatest';
import { useWords } from '@/words/useWords';
import { AllJudged } from './AllJudged';
import { EmptyArena } from './EmptyArena';
import { Judging } from './Judging';
import type { Command } from './keys';
import { Shortcuts } from './Shortcuts';
import { useCandidates } from './useCandidates';
import { useFocusOnNext } from './useFocusOnNext';
import { useKeys } from './useKeys';
import { useWalk } from './useWalk';
import { askAgain, goBack, judge, skip, unjudge } from './walk';

/** The arena, one candidate after another. */
export function OneByOne() {
  const words = useWords();
  const { t } = words;
  const say = useSay();
  const vote = useVote('arena');
  const candidates = useCandidates();
  const { list, own, known, empty } = candidates;
  const { shown, last, skipped, step, goOn } = useWalk(candidates);
  const sheet = useFocusOnNext(shown?.id);
  const said = shown ? (own[shown.id] ?? null) : null;

  /** By its button, which takes it back when it is pressed again. */
  function press(kind: ReactionKind) {
    if (!shown) return;
    const { id } = shown;
    if (kind === said) {
      vote({ confession: shown, own: said, kind: null });
      return step((walk) => unjudge(walk, id));
    }
    vote({ confession: shown, own: said, kind });
    step((walk) => judge(walk, id));
    const word = kind === 'SUPERLIKE' ? t('votes.SUPERLIKE') : t(`${voteWords(id)}.${kind}`);
    say(t('arena.judged', { word }), { label: t('arena.undo'), act: () => undo(id) });
  }

  /** By a key or a swipe, which say it once only. */
  const pronounce = (kind: ReactionKind) => kind !== said && press(kind);

  const undo = useLatest((id: number) => {
    const confession = candidates.candidates.find((each) => each.id === id);
    const judged = own[id];
    if (confession && judged) {
      vote({ confession, own: judged, kind: null });
      say(t('arena.undone'));
    }
    step((walk) => goBack(walk, id));
  });
  const undoLast = () => last && undo(last.id);

  function next() {
    if (!shown) return;
    if (said) goOn();
    else step((walk) => skip(walk, shown.id));
  }

  useKeys(sheet, (command: Command) => {
    if (command === 'undo') undoLast();
    else if (command === 'next') next();
    else pronounce(command);
  });

  const onItsWay = !shown && !list.isError && (!known || list.hasNextPage);
  if (list.isPending || onItsWay) return <Skeletons count={1} />;
  if (!list.data) return <Failure text={problemText(words, list.error)} retry={list.refetch} />;
  if (empty) return <EmptyArena />;
  return (
    <div className="one-by-one">
      {shown ? (
        <Judging
          confession={shown}
          own={said}
          sheet={sheet}
          canUndo={last !== undefined}
          isNext={last !== undefined || skipped > 0}
          onVote={press}
          onSay={pronounce}
          onNext={next}
          onUndo={undoLast}
        />
      ) : list.isError ? (
        <Failure text={problemText(words, list.error)} retry={list.fetchNextPage} />
      ) : (
        <AllJudged skipped={skipped} onAgain={() => step(askAgain)} onUndo={last && undoLast} />
      )}
      <Shortcuts />
    </div>
  );
}
