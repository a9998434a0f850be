import type { ReactNode } from 'react';

/** Where it is wider than the page, it is scrolled, which by keyboard takes the focus. */
export function WideTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div
      className="admin-table"
      role="group"
      aria-label={name}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>{children}</table>
    </div>
  );
}
