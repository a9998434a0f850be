import { HttpResponse } from 'msw';

export function problem(status: number, type: string, detail = '', retryAfter?: number) {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (retryAfter) headers.set('Retry-After', String(retryAfter));
  const body = JSON.stringify({ type: `/problems/${type}`, title: type, status, detail });
  return new HttpResponse(body, { status, headers });
}

/** Who asks; one visitor only where there are no cookies, as in unit tests. */
export function visitor(request: Request): string {
  return /visitor=(\w+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? 'me';
}

/** A part of a list, and what leads to the next one. */
export function page<T>(items: T[], request: Request) {
  const query = new URL(request.url).searchParams;
  const from = Number(query.get('after') ?? 0);
  const to = from + Number(query.get('limit') ?? 10);
  const next = to < items.length ? String(to) : null;
  return HttpResponse.json({ items: items.slice(from, to), next });
}
