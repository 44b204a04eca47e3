import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, api, Problem, Unreachable } from '@/lib/api';

function serve(respond: () => Promise<Response>) {
  vi.stubGlobal('fetch', vi.fn(respond));
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

describe('answer', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  // Node's Request wants an absolute address; the browser resolves "/" by itself.
  const ask = () => answer(api.GET('/api/settings', { baseUrl: 'http://portal.test' }));

  it('gives the body', async () => {
    serve(async () => json({ name: 'Local learner' }, 200));
    await expect(ask()).resolves.toEqual({ name: 'Local learner' });
  });

  it('raises what the server refused, with its sentence', async () => {
    const body = { type: 'about:blank', title: 'Conflict', status: 409, detail: "'Haus' is there.", errors: {} };
    serve(async () => json(body, 409));
    const refusal = await ask().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ status: 409, title: 'Conflict', detail: "'Haus' is there." });
  });

  it('tells a lost connection from a refusal', async () => {
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(ask()).rejects.toBeInstanceOf(Unreachable);
    serve(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(ask()).rejects.toBeInstanceOf(Unreachable);
  });
});
