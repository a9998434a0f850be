import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { movePending, pendingKey, usePending, type Place } from '@/api/pending';
import { problemText } from '@/problemText';
import { Failure } from '@/ui/Failure';
import { MoreButton } from '@/ui/MoreButton';
import { Refusal } from '@/ui/Refusal';
import { Skeletons } from '@/ui/Skeletons';
import { useSay } from '@/ui/toasts';
import { useWords } from '@/words/useWords';
import { DeletePending } from './DeletePending';
import { PendingRow } from './PendingRow';
import { useAskAgain, useSignedOut } from './useSignedOut';

/** @param q what the texts must have; empty for all */
export function PendingList({ q }: { q: string }) {
  const words = useWords();
  const { t } = words;
  const say = useSay();
  const client = useQueryClient();
  const askAgain = useAskAgain();
  const list = useRef<HTMLDivElement>(null);
  const pending = usePending(q);
  const { data, error, hasNextPage, isFetchingNextPage } = pending;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [toDelete, setToDelete] = useState<number[] | null>(null);
  useSignedOut(error);

  async function lookAgain() {
    await client.invalidateQueries({ queryKey: pendingKey });
    // The button that had the focus may be gone with its row.
    if (document.activeElement === document.body) list.current?.focus();
  }

  const move = useMutation({
    mutationFn: ({ id, place }: { id: number; place: Place }) => movePending(id, place),
    onSuccess: () => say(t('admin.pending.moved')),
    onError: askAgain,
    onSettled: lookAgain,
  });

  if (!data) {
    return error ? (
      <Failure text={problemText(words, error)} retry={pending.refetch} />
    ) : (
      <Skeletons count={2} />
    );
  }
  const rows = data.pages.flatMap((page) => page.items);
  const total = data.pages.at(-1)?.total ?? 0;
  // What went to the arena meanwhile is not chosen any more.
  const ids = rows.map(({ id }) => id);
  const marked = ids.filter((id) => chosen.has(id));

  function choose(id: number, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  return (
    <div ref={list} tabIndex={-1} role="group" aria-label={t('admin.pending.title')}>
      <p role="status">
        {q
          ? t('admin.pending.found', { count: total })
          : total === 0
            ? t('admin.pending.none')
            : t('admin.pending.total', { count: total })}
      </p>
      <Refusal text={move.error && problemText(words, move.error)} />
      {rows.length > 0 && (
        <div className="admin-buttons pending-chosen">
          <button
            type="button"
            className="btn btn-link"
            onClick={() => setChosen(new Set(marked.length === ids.length ? [] : ids))}
          >
            {t(
              marked.length === ids.length ? 'admin.pending.chooseNone' : 'admin.pending.chooseAll',
            )}
          </button>
          <button
            type="button"
            className="btn btn-outline-secondary"
            disabled={marked.length === 0}
            onClick={() => setToDelete(marked)}
          >
            {t('admin.pending.deleteChosen', { count: marked.length })}
          </button>
        </div>
      )}
      <ol className="pending">
        {rows.map((row, i) => (
          <PendingRow
            key={row.id}
            pending={row}
            chosen={chosen.has(row.id)}
            // Between two that were found there are others.
            above={q ? undefined : ids[i - 1]}
            onChoose={(on) => choose(row.id, on)}
            onMove={(place) => !move.isPending && move.mutate({ id: row.id, place })}
            onDelete={() => setToDelete([row.id])}
          />
        ))}
      </ol>
      {error && <Failure text={problemText(words, error)} retry={() => pending.fetchNextPage()} />}
      {hasNextPage && !error && (
        <MoreButton
          text={t('confession.more')}
          busy={isFetchingNextPage}
          onMore={() => void pending.fetchNextPage()}
        />
      )}
      {toDelete && (
        <DeletePending
          ids={toDelete}
          text={rows.find(({ id }) => id === toDelete[0])?.text}
          onDone={() => {
            setToDelete(null);
            setChosen(new Set());
            void lookAgain();
          }}
          onClose={() => setToDelete(null)}
        />
      )}
    </div>
  );
}
