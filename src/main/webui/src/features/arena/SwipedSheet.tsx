import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { ReactionKind } from '@/api/types';
import { StarIcon } from '@/ui/icons';
import { swiped, threshold, type Swipe } from './swipe';

interface SwipedSheetProps {
  own: ReactionKind | null;
  /** It takes the place of one that was there, and is seen to come. */
  isNext: boolean;
  /** The words of this confession, as on its buttons. */
  words: Record<Swipe, string>;
  onSwipe: (kind: Swipe) => void;
  children: ReactNode;
}

/** A sheet that follows the finger and shows which vote it will be; it springs back where that was too little. */
export function SwipedSheet({ own, isNext, words, onSwipe, children }: SwipedSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const from = useRef<number | null>(null);
  const [{ dx, sure }, setDrag] = useState({ dx: 0, sure: 0 });

  // As it came; what is done later does not make it come again.
  const [className] = useState(isNext ? 'swiped swiped-in' : 'swiped');

  const width = () => sheet.current!.offsetWidth;

  function take({ isPrimary, pointerType, clientX }: PointerEvent) {
    // A mouse selects text; it has the buttons.
    if (isPrimary && pointerType !== 'mouse') from.current = clientX;
  }
  function move({ isPrimary, clientX }: PointerEvent) {
    if (from.current === null || !isPrimary) return;
    const moved = clientX - from.current;
    setDrag({ dx: moved, sure: Math.min(Math.abs(moved) / threshold(width()), 1) });
  }
  function drop() {
    from.current = null;
    setDrag({ dx: 0, sure: 0 });
  }
  function letGo({ clientX }: PointerEvent) {
    const kind = from.current === null ? null : swiped(clientX - from.current, width());
    drop();
    if (kind) onSwipe(kind);
  }

  const dragged: Swipe | null = dx === 0 ? null : dx > 0 ? 'LIKE' : 'DISLIKE';
  const stamp = dragged ?? own;
  return (
    <div
      ref={sheet}
      className={className}
      data-own={own}
      data-dragged={dragged}
      style={dragged ? { transform: `translateX(${dx}px) rotate(${dx / 45}deg)` } : undefined}
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={drop}
    >
      {children}
      {stamp && (
        <span
          className={`stamp vote-${stamp.toLowerCase()}`}
          style={dragged ? { opacity: sure * sure } : undefined}
          aria-hidden="true"
        >
          {stamp === 'SUPERLIKE' ? <StarIcon filled /> : words[stamp]}
        </span>
      )}
    </div>
  );
}
