/** Every failed call ends as one of these: the problem+json of the server, or `network` where nothing came back. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    /** The last part of the problem's type, such as `too-soon`; `network` or `unknown` where there is none. */
    readonly type: string,
    /** The HTTP status, 0 where there was no answer. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Seconds to wait before trying again, where the server told. */
    readonly retryAfter: number | null = null,
    /** All that the server said, for those who know what it says beside this. */
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${type}: ${title} ${detail}`);
  }
}

export function networkError(): ApiError {
  return new ApiError('network', 0, 'No answer', '');
}

export function problemOf(response: Response, body: unknown): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const type = typeof problem.type === 'string' ? problem.type.split('/').at(-1) : undefined;
  return new ApiError(
    type || 'unknown',
    response.status,
    String(problem.title ?? ''),
    String(problem.detail ?? ''),
    seconds(response.headers.get('Retry-After')),
    problem,
  );
}

function seconds(header: string | null): number | null {
  const value = Number(header);
  return header === null || Number.isNaN(value) ? null : value;
}
