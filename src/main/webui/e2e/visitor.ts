import { type Browser, expect, type Page, test as base } from '@playwright/test';

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 800 };

/** What no page may do: complain in the console, ask another host, or be wider than the screen. */
export function watch(page: Page) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Refusals are part of life; the browser logs each as "Failed to load resource".
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`asked ${request.url()}`);
  });
  return {
    expectQuiet: () => expect(complaints).toEqual([]),
  };
}

export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Another visitor: a browser profile with cookies of its own. */
export async function newVisitor(browser: Browser, viewport = phone): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
  });
  return context.newPage();
}

export const test = base;
export { expect };
