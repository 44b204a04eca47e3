import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Facts } from './facts';
import { browserStore } from './store';
import { FakeServer, plan, play, tab } from './testing';

let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('without a connection', () => {
  it('goes on, says what waits, and sends all of it once, in order, when the network is back', async () => {
    server.isDown = true;
    const { session, events } = tab(server);
    play(session, true, false);
    await settle();
    expect(session.getSnapshot()).toMatchObject({
      unsent: 2,
      connection: 'waiting',
      turn: { word: { id: 3 } },
    });
    server.isDown = false;
    events.dispatchEvent(new Event('online'));
    await settle();
    expect(session.getSnapshot()).toMatchObject({ unsent: 0, connection: 'idle' });
    expect(server.answers).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('tries again by itself, less and less often', async () => {
    server.isDown = true;
    const { session } = tab(server);
    session.answer(true);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.requests).toBeLessThan(12);
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.answers).toEqual([[1, true]]);
  });

  it('counts an answer once whose reply was lost', async () => {
    server.losesReplies = true;
    const { session } = tab(server);
    session.answer(true);
    await settle();
    server.losesReplies = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.answers).toEqual([[1, true]]);
  });

  it('finishes later', async () => {
    server.isDown = true;
    const { session, courier, store } = tab(server);
    play(session, true, true, true);
    await settle();
    expect(session.getSnapshot()).toMatchObject({ turn: null, unsent: 3 });
    server.isDown = false;
    const next = tab(server, { store });
    next.courier.resume();
    courier.resume();
    await settle();
    expect(server.answers).toHaveLength(3);
    expect(server.isFinished).toBe(true);
    expect(store.length).toBe(0);
  });
});

describe('a refusal', () => {
  it('is shown, and holds up no other answer', async () => {
    server.refusedWords.add(2);
    const { session } = tab(server);
    play(session, true, true, true);
    await settle();
    expect(server.answers).toEqual([
      [1, true],
      [3, true],
    ]);
    expect(session.getSnapshot().refusals).toMatchObject([{ word: { id: 2 }, status: 422 }]);
    expect(server.isFinished).toBe(false);
  });

  it('can be tried again', async () => {
    server.refusedWords.add(2);
    const { session } = tab(server);
    play(session, true, true, true);
    await settle();
    server.refusedWords.clear();
    session.retryRefused();
    await settle();
    expect(server.answers).toContainEqual([2, true]);
    expect(server.isFinished).toBe(true);
  });

  it('can be given up by the learner, and only so', async () => {
    server.refusedWords.add(2);
    const { session, store } = tab(server);
    play(session, true, true, true);
    await settle();
    session.discardRefused();
    await settle();
    expect(session.getSnapshot().refusals).toEqual([]);
    expect(server.isFinished).toBe(true);
    expect(store.length).toBe(0);
  });
});

describe('the courier', () => {
  it('drops rounds of past days of which all is sent', async () => {
    const { session, store, courier } = tab(server);
    play(session, true);
    await settle();
    courier.resume();
    await settle();
    expect(store.length).toBe(0); // the plan of the tests began in 1970
  });

  it('knows what was refused in an earlier session, to send it again or to drop it', async () => {
    server.refusedWords.add(1);
    const { session, courier } = tab(server);
    play(session, true);
    await settle();
    expect(courier.refusedSessions(12)).toEqual([]);
    expect(courier.refusedSessions(13)).toMatchObject([{ sessionId: 12, answers: [{ wordId: 1 }] }]);
    await courier.retryRefused(12);
    expect(courier.refusedSessions(13)).toHaveLength(1);
    await courier.discardRefused(12);
    expect(courier.refusedSessions(13)).toEqual([]);
  });

  it('keeps what was not sent, however old', async () => {
    server.isDown = true;
    const { session, facts, courier } = tab(server);
    play(session, true);
    await settle();
    courier.resume();
    await settle();
    expect(facts.entries()).toHaveLength(1);
  });
});

it('works where the store is full', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const store = browserStore();
  const facts = new Facts(store, 1);
  facts.keepPlan(plan(1));
  expect(facts.plan()?.words).toHaveLength(1);
  facts.clear();
  expect(store.length).toBe(0);
  full.mockRestore();
});
