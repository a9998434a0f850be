import { expect, type BrowserContextOptions, type Browser, type Page } from '@playwright/test';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };

/** So many others go first that there is time for something to happen; without a cookie, each is a visitor of their own. */
export async function othersGoFirst(site: string) {
  const ask = async () => {
    const asked = await fetch(`${site}/api/v2/generations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ prefix: 'Sused' }),
    });
    expect(asked.status).toBe(202);
  };
  await Promise.all(Array.from({ length: 100 }, ask));
}

/** A visitor with cookies and eyes of their own, who notes whatever must not happen. */
export class Visit {
  readonly wrongs: string[] = [];

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.wrongs.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.wrongs.push(`error: ${error.message}`));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      const own = page.url() === 'about:blank' ? host : new URL(page.url()).host;
      if (protocol.startsWith('http') && host !== own)
        this.wrongs.push(`request: ${request.url()}`);
    });
  }

  static async start(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: PHONE,
      // It would answer before the tests' own routes do.
      serviceWorkers: 'block',
      ...options,
    });
    return new Visit(await context.newPage());
  }

  /** @param expected wrongs that the test itself has brought about */
  async end(expected?: RegExp) {
    await this.page.context().close();
    expect(this.wrongs.filter((wrong) => !expected?.test(wrong))).toEqual([]);
  }

  async expectNoSidewaysScroll() {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  }

  /** Gives a beginning while many others wait; returns the number of the generation. */
  async askBehindOthers(site: string, beginning: string): Promise<number> {
    const { page } = this;
    await page.goto('/pisi');
    await page.getByRole('textbox', { name: /Početak/ }).fill(beginning);
    await othersGoFirst(site);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Napiši', exact: true }).click();
    return ((await (await answer).json()) as { id: number }).id;
  }

  /** Where the page shows how far it is. */
  get progress() {
    return this.page.getByRole('group', { name: 'Dokle je stigla' });
  }

  /** Gives a beginning and waits for the whole text; returns it. */
  async write(beginning: string): Promise<string> {
    const { page } = this;
    await page.goto('/pisi');
    await page.getByRole('textbox', { name: /Početak/ }).fill(beginning);
    await page.getByRole('button', { name: 'Napiši', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Objavi u arenu' })).toBeVisible();
    return this.text();
  }

  async text(): Promise<string> {
    return (await this.page.getByTestId('live-text').textContent()) ?? '';
  }

  /** Returns the address of the new candidate's own page. */
  async publish(pseudonym: string): Promise<string> {
    const { page } = this;
    await page.getByRole('textbox', { name: 'Potpis' }).fill(pseudonym);
    await page.getByRole('button', { name: 'Objavi u arenu' }).click();
    await expect(page.getByText(`Objavljuješ kao „${pseudonym}“`)).toBeVisible();
    await page.getByRole('button', { name: 'Da, objavi' }).click();
    const link = page.getByRole('link', { name: 'Vidi je u areni' });
    await expect(link).toBeVisible();
    return (await link.getAttribute('href'))!;
  }
}
