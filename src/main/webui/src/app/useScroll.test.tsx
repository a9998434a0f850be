import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useScroll } from './useScroll';

const SCREEN = 700;
let height = SCREEN;
let grow = () => {};

function Page() {
  useScroll();
  return null;
}

beforeEach(() => {
  height = SCREEN;
  // Where the first place in the history is, a reload finds the depth that was left there.
  sessionStorage.setItem('scroll', JSON.stringify({ default: 900 }));
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('scrollTo', (_: number, y: number) => {
    vi.stubGlobal('scrollY', Math.min(y, height - SCREEN));
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly told: () => void) {}
      observe() {
        grow = this.told;
      }
      disconnect() {
        grow = () => {};
      }
    },
  );
  render(
    <MemoryRouter>
      <Page />
    </MemoryRouter>,
  );
});

afterEach(() => sessionStorage.clear());

function growTo(pixels: number) {
  height = pixels;
  grow();
}

test('depth_isReachedAsThePageGrows_andThenLeftAlone', () => {
  expect(window.scrollY).toBe(0);
  growTo(1200);
  expect(window.scrollY).toBe(500);
  growTo(3000);
  expect(window.scrollY).toBe(900);
  window.scrollTo(0, 200);
  growTo(5000);
  expect(window.scrollY).toBe(200);
});

test.each(['wheel', 'touchstart', 'pointerdown', 'keydown'])('%s_endsTheWay', (event) => {
  growTo(1200);
  window.dispatchEvent(new Event(event));
  growTo(3000);
  expect(window.scrollY).toBe(500);
});
