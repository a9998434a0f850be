import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A line to the site that can be cut. Playwright's own way of being offline leaves the service worker online
 * (microsoft/playwright#2311).
 */
export class Line {
  private server?: Server;
  private port = 0;

  constructor(private readonly site: string) {}

  /** Opens it, at the same address each time. */
  async open() {
    const server = createServer((asked, answer) => {
      const { url, method, headers } = asked;
      const onwards = request(new URL(url!, this.site), { method, headers }, (found) => {
        answer.writeHead(found.statusCode!, found.headers);
        found.pipe(answer);
      });
      onwards.on('error', () => answer.destroy());
      asked.pipe(onwards);
    });
    await new Promise<void>((opened) => server.listen(this.port, 'localhost', opened));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Also in the middle of an answer. */
  async cut() {
    const closed = new Promise((done) => this.server?.close(done));
    this.server?.closeAllConnections();
    await closed;
  }

  get address() {
    return `http://localhost:${this.port}`;
  }
}
