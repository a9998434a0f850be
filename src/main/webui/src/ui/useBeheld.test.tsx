import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useBeheld } from './useBeheld';

let show: (ratio: number, height?: number) => void;
const beheld = vi.fn();

function Card() {
  return <div ref={useBeheld<HTMLDivElement>(beheld)} />;
}

beforeEach(() => {
  beheld.mockClear();
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: unknown[]) => void) {
        show = (intersectionRatio, height = 0) =>
          act(() =>
            callback([
              { intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } },
            ]),
          );
      }
      observe() {}
      disconnect() {}
    },
  );
  render(<Card />);
});
afterEach(() => vi.useRealTimers());

test('half_forASecond_isBeheld', () => {
  show(0.5);
  vi.advanceTimersByTime(999);
  expect(beheld).not.toHaveBeenCalled();
  show(0.8);
  vi.advanceTimersByTime(1);
  expect(beheld).toHaveBeenCalledOnce();
});

test('passingBy_isNot', () => {
  show(0.5);
  vi.advanceTimersByTime(900);
  show(0.3);
  vi.advanceTimersByTime(5000);
  expect(beheld).not.toHaveBeenCalled();
});

test('oneLongerThanTheScreen_isBeheldWhereItFillsHalfOfIt', () => {
  show(0.2, 400);
  vi.advanceTimersByTime(1000);
  expect(beheld).toHaveBeenCalledOnce();
});
