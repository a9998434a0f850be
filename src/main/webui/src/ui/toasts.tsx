import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';

const SHOWN_MS = 6000;
const Say = createContext<(message: string) => void>(() => {});

/** Tells people something in passing, to ears as well as to eyes. */
export function useSay() {
  return use(Say);
}

export function Toasts({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ message: string } | null>(null);
  const say = useCallback((message: string) => setToast({ message }), []);
  useEffect(() => {
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <Say value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast && <p className="toast-message">{toast.message}</p>}
      </div>
    </Say>
  );
}
