import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type Confession = Schemas['ConfessionView'];
export type ConfessionPage = Schemas['ConfessionPage'];
export type Generation = Schemas['GenerationView'];
export type Me = Schemas['MeView'];
export type Reaction = Schemas['ReactionKind'];
/** The document cannot say of a nullable enum which words it has. */
export type VoteResult = Omit<Schemas['ReactionView'], 'reaction'> & { reaction: Reaction | null };
export type Promotion = Schemas['PromotionView'];
export type Stage = 'arena' | 'list';

/** A refusal of the API (problem+json), or a network that is gone: then the status is 0. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** The problem's name: the end of its type. */
    readonly problem: string,
    readonly detail: string,
    readonly retryAfterSeconds: number | null,
  ) {
    super(detail);
  }
}

// Looked up at each call, so that tests can put a server of their own behind it.
const client = createClient<paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answer.catch(() => {
    throw new ApiError(0, 'offline', '', null);
  });
  if (response.ok && data !== undefined) return data;
  const problem = (typeof error === 'object' && error ? error : {}) as { type?: string; detail?: string };
  const retryAfter = Number(response.headers.get('Retry-After'));
  throw new ApiError(
    response.status,
    problem.type?.replace('/problems/', '') ?? 'unknown',
    problem.detail ?? '',
    retryAfter > 0 ? retryAfter : null,
  );
}

export const api = {
  me: () => unwrap<Me>(client.GET('/api/v2/me')),

  ownReactions: (stage: Stage, ids: number[]) =>
    unwrap(client.GET('/api/v2/me/reactions', { params: { query: { stage, ids: ids.join(',') } } })),

  list: (stage: Stage, after?: string) =>
    unwrap<ConfessionPage>(
      client.GET(stage === 'arena' ? '/api/v2/arena' : '/api/v2/confessions', {
        params: { query: { after } },
      }),
    ),

  candidate: async (id: number) => {
    const answer = await client.GET('/api/v2/arena/{id}', { params: { path: { id } } }).catch(() => {
      throw new ApiError(0, 'offline', '', null);
    });
    // The redirect of a promoted one is followed by the browser; where we ended tells.
    const promoted = answer.response.url.includes('/confessions/');
    return { confession: await unwrap<Confession>(Promise.resolve(answer)), promoted };
  },

  confession: (id: number) =>
    unwrap<Confession>(client.GET('/api/v2/confessions/{id}', { params: { path: { id } } })),

  promotion: () => unwrap<Promotion>(client.GET('/api/v2/promotion')),

  generate: (prefix: string) => unwrap<Generation>(client.POST('/api/v2/generations', { body: { prefix } })),

  publish: (id: number, pseudonym: string) =>
    unwrap<Confession>(
      client.POST('/api/v2/generations/{id}/publication', { params: { path: { id } }, body: { pseudonym } }),
    ),

  /** No reaction takes the earlier one back. */
  react: (stage: Stage, id: number, reaction: Reaction | null) => {
    const path = stage === 'arena' ? '/api/v2/arena/{id}/reaction' : '/api/v2/confessions/{id}/reaction';
    const params = { path: { id } };
    return unwrap(
      reaction ? client.PUT(path, { params, body: { reaction } }) : client.DELETE(path, { params }),
    ) as Promise<VoteResult>;
  },
};

export const eventsAddress = (id: number) => `/api/v2/generations/${id}/events`;
