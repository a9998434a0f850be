import createClient from 'openapi-fetch';
import { networkError, problemOf } from './ApiError';
import type { paths } from './schema';

export const client = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up at each call, so that the mock server of the tests can stand in.
  fetch: (request) => globalThis.fetch(request),
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unpacks a call of the client, or throws an ApiError. */
export async function answer<T>(call: Promise<Answer<T>>): Promise<T> {
  return (await answerWithUrl(call)).data;
}

/** As {@link answer}, with the address that answered in the end, after redirects. */
export async function answerWithUrl<T>(
  call: Promise<Answer<T>>,
): Promise<{ data: T; url: string }> {
  const { data, error, response } = await call.catch(() => {
    throw networkError();
  });
  if (!response.ok || data === undefined) {
    throw problemOf(response, error);
  }
  return { data, url: response.url };
}
