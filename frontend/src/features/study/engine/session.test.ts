import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, fakeLocks, plan, play, tab } from './testing';

let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('answering', () => {
  it('shows the answered card until the learner goes on', () => {
    const { session } = tab(server);
    session.answer(true, 'house');
    expect(session.getSnapshot().turn).toMatchObject({
      word: { id: 1 },
      given: { correct: true, answer: 'house' },
    });
    session.proceed();
    expect(session.getSnapshot().turn).toMatchObject({ word: { id: 2 }, given: null, seen: 0 });
  });

  it('counts an answer once however often the key is pressed', async () => {
    const { session, sender } = tab(server);
    session.answer(true);
    session.answer(true);
    session.answer(false);
    await sender.flush();
    expect(server.answers).toEqual([[1, true]]);
  });

  it('asks a wrong word again until it is right, and records every answer', async () => {
    const { session } = tab(server);
    play(session, false, true, true);
    expect(session.getSnapshot()).toMatchObject({ turn: { word: { id: 1 }, seen: 1 }, done: 2, total: 3 });
    play(session, false, true);
    await settle();
    expect(session.getSnapshot()).toMatchObject({ turn: null, done: 3, right: 3, wrong: 2 });
    expect(session.getSnapshot().again.map(({ id }) => id)).toEqual([1]);
    expect(server.answers).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [1, false],
      [1, true],
    ]);
  });

  it('measures how long an answer took', () => {
    const { session, facts } = tab(server);
    vi.advanceTimersByTime(2500);
    session.answer(true);
    expect(facts.entries()[0]?.elapsedMs).toBe(2500);
  });

  it('finishes after the last card, and leaves nothing in the browser', async () => {
    const { session, store } = tab(server);
    play(session, true, true, true);
    await settle();
    expect(server.isFinished).toBe(true);
    expect(store.length).toBe(0);
    expect(session.getSnapshot()).toMatchObject({ turn: null, right: 3, unsent: 0, connection: 'idle' });
  });
});

describe('undo', () => {
  it('asks the card again and tells nobody of an answer that was not sent', async () => {
    const { session } = tab(server);
    play(session, true); // on its way
    session.answer(false);
    session.undo();
    await settle();
    expect(server.answers).toEqual([[1, true]]);
    expect(server.requests).toBe(1);
    expect(session.getSnapshot()).toMatchObject({
      turn: { word: { id: 2 }, given: null },
      unsent: 0,
      wrong: 0,
    });
  });

  it('deletes an answer that was kept', async () => {
    const { session } = tab(server);
    play(session, true);
    await settle();
    session.undo();
    await settle();
    expect(server.answers).toEqual([]);
    play(session, false);
    await settle();
    expect(server.answers).toEqual([[1, false]]);
    expect(session.getSnapshot()).toMatchObject({ right: 0, wrong: 1, unsent: 0 });
  });

  it('deletes an answer that was kept although the reply was lost', async () => {
    server.losesReplies = true;
    const { session } = tab(server);
    session.answer(true);
    await settle();
    session.undo();
    server.losesReplies = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.answers).toEqual([]);
    expect(session.getSnapshot().unsent).toBe(0);
  });

  it('takes back one answer after the other, to the first', async () => {
    const { session } = tab(server);
    play(session, false, true, true);
    session.undo();
    session.undo();
    session.undo();
    session.undo();
    await settle();
    expect(session.getSnapshot()).toMatchObject({ turn: { word: { id: 1 }, seen: 0 }, canUndo: false });
    expect(server.answers).toEqual([]);
  });

  it('lets an answer stand that the server does not give back, and says so', async () => {
    const { session } = tab(server);
    play(session, true);
    await settle();
    server.isFinished = true;
    session.undo();
    await settle();
    expect(session.getSnapshot()).toMatchObject({ right: 1, unsent: 0, problem: 'The session is finished.' });
  });
});

describe('a closed tab', () => {
  it('comes back to the same card with the same counts', () => {
    const first = tab(server);
    play(first.session, true, false);
    const second = tab(server, { store: first.store });
    expect(second.session.getSnapshot()).toMatchObject({
      turn: { word: { id: 3 } },
      right: 1,
      wrong: 1,
      done: 1,
    });
  });

  it('finishes a round that was closed on its last answer', async () => {
    const first = tab(server, { of: plan(1) });
    first.session.answer(true);
    const second = tab(server, { store: first.store, of: plan(1) });
    await settle();
    expect(second.session.getSnapshot().turn).toBeNull();
    expect(server.isFinished).toBe(true);
  });
});

describe('two tabs', () => {
  it.each([
    ['with', fakeLocks()],
    ['without', undefined],
  ])('send each answer once, %s Web Locks', async (_, locks) => {
    const one = tab(server, { of: plan(1, 2, 3, 4), locks });
    const two = tab(server, { of: plan(1, 2, 3, 4), locks, store: one.store });
    const told = (other: typeof one) =>
      other.events.dispatchEvent(new StorageEvent('storage', { key: 'portal.study.12.answer.x' }));
    play(one.session, true);
    told(two);
    expect(two.session.getSnapshot().turn).toMatchObject({ word: { id: 2 } });
    play(two.session, true, true);
    told(one);
    play(one.session, true);
    await settle();
    expect(server.answers).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
    expect(server.isFinished).toBe(true);
  });

  it('end together', async () => {
    const one = tab(server);
    const two = tab(server, { store: one.store });
    one.session.finish();
    await settle();
    two.events.dispatchEvent(new StorageEvent('storage', { key: 'portal.study.12.finished' }));
    expect(two.session.getSnapshot().turn).toBeNull();
  });
});
