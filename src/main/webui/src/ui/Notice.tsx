import type { ReactNode } from 'react';
import { Robot } from './Robot';

/** A considered empty or error state: a robot, a sentence worth reading, a way on. */
export function Notice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="notice" role="status">
      <Robot size={72} />
      <p>{children}</p>
      {action}
    </div>
  );
}
