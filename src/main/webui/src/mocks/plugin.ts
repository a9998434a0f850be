import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { getResponse } from 'msw';
import type { Plugin } from 'vite';
import { handlers } from './handlers.ts';
import { createWorld } from './world.ts';

/** Answers /api from the mock world inside Vite's own server: no service worker, and streams and cookies are real. */
export function mockApi(): Plugin {
  const api = handlers(createWorld());

  async function answer(req: IncomingMessage, res: ServerResponse, next: () => void) {
    if (!req.url?.startsWith('/api/')) return next();
    const response = await getResponse(api, await asRequest(req));
    if (!response) return next();
    if (!req.headers.cookie) {
      const id = Math.random().toString(36).slice(2);
      res.setHeader('Set-Cookie', `visitor=${id}; Path=/; HttpOnly; SameSite=Lax`);
    }
    res.writeHead(response.status, Object.fromEntries(response.headers));
    for await (const chunk of response.body ?? []) res.write(chunk);
    res.end();
  }

  return {
    name: 'mock-api',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}

async function asRequest(req: IncomingMessage): Promise<Request> {
  const body = await Readable.toWeb(req).getReader().read();
  return new Request(`http://${req.headers.host}${req.url}`, {
    method: req.method,
    headers: req.headers as Record<string, string>,
    body: (body.value as Uint8Array<ArrayBuffer> | undefined) ?? null,
  });
}
