import { useMutation } from '@tanstack/react-query';
import { problemText } from '@/problemText';
import { Dialog } from '@/ui/Dialog';
import { Refusal } from '@/ui/Refusal';
import { useWords } from '@/words/useWords';
import { useAskAgain } from './useSignedOut';

interface QuestionProps<T> {
  title: string;
  consequence: string;
  answers: { yes: string; busy: string; no: string };
  act: () => Promise<T>;
  onDone: (result: T) => void;
  onClose: () => void;
}

/** Says what something leads to before it is done; a refusal is told in the same place. */
export function Question<T>(props: QuestionProps<T>) {
  const { title, consequence, answers, act, onDone, onClose } = props;
  const words = useWords();
  const askAgain = useAskAgain();
  const { mutate, isPending, error } = useMutation({
    mutationFn: act,
    onSuccess: (result) => onDone(result),
    onError: askAgain,
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{consequence}</p>
      <Refusal text={error && problemText(words, error)} />
      <div className="dialog-answers">
        <button type="button" className="btn btn-outline-secondary" onClick={onClose}>
          {answers.no}
        </button>
        <button
          type="button"
          className="btn btn-primary"
          aria-disabled={isPending}
          onClick={() => !isPending && mutate()}
        >
          {isPending ? answers.busy : answers.yes}
        </button>
      </div>
    </Dialog>
  );
}
