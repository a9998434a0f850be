import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { handlers } from './handlers.ts';
import { createWorld } from './world.ts';
import { bringPages, speak } from '../words/i18n.ts';

export const server = setupServer();

// The first look at a page waits for its code, which a busy machine brings slowly.
configure({ asyncUtilTimeout: 10_000 });

// What jsdom lacks.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener() {},
  removeEventListener() {},
}));
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
// For plain functions that are tested without the page that would bring them.
beforeAll(bringPages);
beforeEach(() => server.use(...handlers(createWorld())));
afterEach(async () => {
  cleanup();
  await speak('sr-Latn');
  localStorage.clear();
  server.resetHandlers();
  server.events.removeAllListeners();
});
afterAll(() => server.close());
