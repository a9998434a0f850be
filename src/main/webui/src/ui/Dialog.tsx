import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  /** Esc closes it, too. */
  onClose: () => void;
  children: ReactNode;
}

/** A question that waits for an answer before anything else; it is open as long as it is there. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    // Whoever listens hears the question first, and nothing is answered by a careless Enter.
    shown.focus();
    // Closing it gives the focus back to where it was; just taking it away would lose it.
    return () => shown.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
