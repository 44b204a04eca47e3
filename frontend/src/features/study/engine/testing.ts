/** A word list, a record store that can fail, and a session on them, for the tests. */

import { Courier } from './courier';
import type { Entry, Plan, Store } from './facts';
import type { LockManagerLike, Outcome, RecordStore } from './sender';
import { StudySession } from './session';
import { memoryStore } from './store';
import type { StudyWord } from './words';

export function noun(id: number, german: string, parts: object = {}): StudyWord {
  const example = { german: `Hier ist ${german}.`, english: `Here is ${german}.` };
  return {
    id,
    german,
    english: `${german} in English`,
    parts: { pos: 'noun', article: 'das', plural: `${german}e`, example, ...parts },
    correct_count: 0,
    wrong_count: 0,
  };
}

export function plan(...ids: number[]): Plan {
  const words = ids.map((id) => noun(id, `Wort${id}`));
  return {
    app: 'flashcards',
    groupId: null,
    activityId: 1,
    groupName: 'All words',
    words,
    begunAt: 0,
    startTime: 'then',
  };
}

/** Behaves as the server does: batches are kept whole or not at all, and a key counts once. */
export class FakeServer implements RecordStore {
  kept: { id: number; key: string; wordId: number; correct: boolean }[] = [];
  isFinished = false;
  isDown = false;
  /** The next answers get lost after the server has kept them. */
  losesReplies = false;
  refusedWords = new Set<number>();
  requests = 0;
  private lastId = 0;

  async sendReviews(
    _session: number,
    answers: readonly Entry[],
  ): Promise<Outcome<{ items: { id: number }[] }>> {
    await this.travel();
    if (this.isDown) return { kind: 'unreachable' };
    if (this.isFinished) return { kind: 'refused', status: 409, detail: 'The session is finished.' };
    const bad = answers.find(({ wordId }) => this.refusedWords.has(wordId));
    if (bad) return { kind: 'refused', status: 422, detail: `Word ${bad.wordId} is not in the group.` };
    const items = answers.map((answer) => this.keep(answer));
    return this.losesReplies ? { kind: 'unreachable' } : { kind: 'ok', data: { items } };
  }

  async deleteReview(_session: number, reviewId: number): Promise<Outcome<unknown>> {
    await this.travel();
    if (this.isDown) return { kind: 'unreachable' };
    if (this.isFinished) return { kind: 'refused', status: 409, detail: 'The session is finished.' };
    const before = this.kept.length;
    this.kept = this.kept.filter(({ id }) => id !== reviewId);
    return before > this.kept.length
      ? { kind: 'ok', data: null }
      : { kind: 'refused', status: 404, detail: 'There is no such review.' };
  }

  async finishSession(): Promise<Outcome<unknown>> {
    await this.travel();
    if (this.isDown) return { kind: 'unreachable' };
    this.isFinished = true;
    return { kind: 'ok', data: null };
  }

  get answers(): [number, boolean][] {
    return this.kept.map(({ wordId, correct }) => [wordId, correct]);
  }

  private keep({ key, wordId, correct }: Entry) {
    const earlier = this.kept.find((review) => review.key === key);
    if (earlier) return earlier;
    const review = { id: ++this.lastId, key, wordId, correct };
    this.kept.push(review);
    return review;
  }

  private async travel(): Promise<void> {
    this.requests++;
    await Promise.resolve();
  }
}

/** Web Locks for one name: who asks waits for who came before, whichever tab that was. */
export function fakeLocks(): LockManagerLike {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, run: () => Promise<unknown>) => {
    last = last.then(run);
    return last;
  };
  return { request } as unknown as LockManagerLike;
}

/** A browser tab: its own courier and session over a store that it shares with others. */
export function tab(
  server: RecordStore,
  { store = memoryStore(), of = plan(1, 2, 3), locks = undefined as LockManagerLike | undefined } = {},
) {
  const events = new EventTarget();
  const courier = new Courier({ store: store as Store, recordStore: server, locks, events });
  const session = new StudySession(of, courier.facts(12), courier.sender(12));
  session.open(events);
  return { store, events, courier, session, sender: courier.sender(12), facts: courier.facts(12) };
}

/** Answer the card that is asked and go on. */
export function play(session: StudySession, ...answers: boolean[]): void {
  for (const correct of answers) {
    session.answer(correct);
    session.proceed();
  }
}
