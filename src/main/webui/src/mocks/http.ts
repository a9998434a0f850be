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
