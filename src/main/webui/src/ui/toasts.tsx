import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';

const SHOWN_MS = 6000;

/** What one may do about it, while it is told. */
interface ToastAction {
  label: string;
  act: () => void;
}

interface Toast {
  message: string;
  action?: ToastAction;
}

type Say = (message: string, action?: ToastAction) => void;

const Say = createContext<Say>(() => {});

/** Tells people something in passing, to ears as well as to eyes. */
export function useSay() {
  return use(Say);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const say = useCallback<Say>((message, action) => setToast({ message, action }), []);
  const close = useCallback(() => setToast(null), []);
  return (
    <Say value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && <Shown key={toast.message} toast={toast} close={close} />}
      </div>
    </Say>
  );
}

function Shown({ toast, close }: { toast: Toast; close: () => void }) {
  const { message, action } = toast;
  // Nobody is hurried who is about to press.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held, close]);

  function act() {
    close();
    action?.act();
  }

  return (
    <p className="toast-message">
      {message}
      {action && (
        <button
          type="button"
          onClick={act}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          {action.label}
        </button>
      )}
    </p>
  );
}
