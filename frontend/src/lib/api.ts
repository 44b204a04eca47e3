import createClient from 'openapi-fetch';
import type { components, paths } from '@/lib/api-types';

export type Schemas = components['schemas'];

// The address is looked up at each call, so that tests may replace fetch.
export const api = createClient<paths>({ baseUrl: '/', fetch: (request) => globalThis.fetch(request) });

/** What the server refused, as it says it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Field name to what is wrong with it. */
    readonly errors: Record<string, unknown> = {},
  ) {
    super(detail || title);
    this.name = 'Problem';
  }
}

/** The server did not answer at all: it is stopped, or the connection is lost. */
export class Unreachable extends Error {
  constructor() {
    super('The portal does not answer.');
    this.name = 'Unreachable';
  }
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer. Raises Problem when the server refused, Unreachable when it did not answer. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new Unreachable();
  });
  if (response.ok) return data as T;
  throw toProblem(response, error);
}

function toProblem(response: Response, body: unknown): Problem | Unreachable {
  if (typeof body !== 'object' || body === null || !('title' in body)) {
    // Not one of our answers: a proxy in between says that the portal is away.
    return response.status >= 502 ? new Unreachable() : new Problem(response.status, response.statusText, '');
  }
  const { title, detail, errors } = body as { title: string; detail?: string; errors?: Record<string, unknown> };
  return new Problem(response.status, title, detail ?? '', errors);
}
