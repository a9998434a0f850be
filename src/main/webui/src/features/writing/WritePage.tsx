import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ApiError, type Generation } from '../../api/client';
import { keys, useMe } from '../../confessions/queries';
import { problemText, texts } from '../../texts';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Skeleton } from '../../ui/Skeleton';
import { BeginningForm } from './BeginningForm';
import { Draft } from './Draft';

/** The generation dialog. It has an address of its own, so that reload and back work, and asks first what was left unfinished. */
export function WritePage() {
  const navigate = useNavigate();
  const cameFromElsewhere = useLocation().key === 'default';
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const leave = () => void (cameFromElsewhere ? navigate('/arena') : navigate(-1));
  return (
    <dialog ref={dialog} className="write-dialog" aria-labelledby="write-heading" onCancel={leave}>
      <div className="dialog-head">
        <h1 id="write-heading">{texts.writing.heading}</h1>
        <button type="button" className="btn-plain btn-icon" aria-label={texts.writing.close} onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      <Desk />
    </dialog>
  );
}

function Desk() {
  const me = useMe();
  const queries = useQueryClient();
  // What is on the desk: nothing decided yet, a fresh sheet, or a generation.
  const [chosen, setChosen] = useState<Generation | 'fresh' | null>(null);
  const waiting = me.data?.generation ?? null;
  const onDesk = chosen === 'fresh' ? null : (chosen ?? waiting);
  // It stays on the desk when it is published and the server no longer counts it as waiting.
  useEffect(() => {
    if (waiting) setChosen((before) => before ?? waiting);
  }, [waiting]);

  if (me.isPending) return <Skeleton label={texts.loading} />;
  if (me.isError) {
    return (
      <Notice
        action={
          <button type="button" className="btn btn-lamp" onClick={() => void me.refetch()}>
            {texts.retry}
          </button>
        }
      >
        {problemText(me.error instanceof ApiError ? me.error.problem : 'unknown')}
      </Notice>
    );
  }
  if (!onDesk) {
    return (
      <BeginningForm
        nextAt={me.data.nextGenerationAt}
        onAccepted={(generation) => {
          setChosen(generation);
          void queries.invalidateQueries({ queryKey: keys.me });
        }}
      />
    );
  }
  return (
    <Draft
      key={onDesk.id}
      generation={onDesk}
      nextGenerationAt={me.data.nextGenerationAt}
      nextPublicationAt={me.data.nextPublicationAt}
      onAnother={() => setChosen('fresh')}
    />
  );
}
