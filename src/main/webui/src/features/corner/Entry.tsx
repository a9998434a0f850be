import type { ReactNode } from 'react';
import { ConfessionText } from '@/confessions/ConfessionText';

interface EntryProps {
  name: string;
  text: string;
  prefixLength: number;
  /** What there is to say of it. */
  children: ReactNode;
  /** What one may do with it. */
  actions: ReactNode;
}

/** A text on a shelf: smaller than where it is read. */
export function Entry({ name, text, prefixLength, children, actions }: EntryProps) {
  return (
    <article className="sheet entry" aria-label={name}>
      <ConfessionText text={text} prefixLength={prefixLength} />
      <footer className="sheet-line">
        <div className="entry-facts">{children}</div>
        <div className="entry-actions">{actions}</div>
      </footer>
    </article>
  );
}
