/** Brings the answers of a session to the server, in order, once, whatever the network does. */

import type { Entry, Facts } from './facts';
import { nextStep, type Step } from './next-step';

/** What came of a request. `refused` is final; `unreachable` is worth another try. */
export type Outcome<T> =
  { kind: 'ok'; data: T } | { kind: 'refused'; status: number; detail: string } | { kind: 'unreachable' };

export interface KeptReview {
  id: number;
}

/** The three requests that a session makes. */
export interface RecordStore {
  sendReviews(sessionId: number, answers: readonly Entry[]): Promise<Outcome<{ items: KeptReview[] }>>;
  deleteReview(sessionId: number, reviewId: number): Promise<Outcome<unknown>>;
  finishSession(sessionId: number): Promise<Outcome<unknown>>;
}

export type LockManagerLike = Pick<LockManager, 'request'>;

export interface SenderOptions {
  facts: Facts;
  recordStore: RecordStore;
  /** Web Locks; undefined where the page has none, and then the keys alone prevent double answers. */
  locks?: LockManagerLike | undefined;
}

export type Connection = 'idle' | 'sending' | 'waiting';

const BATCH = 100;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const GONE = 404;

export class Sender {
  connection: Connection = 'idle';
  /** Why the server would not take an answer back or finish the session; for the learner to read. */
  problem: string | null = null;
  private running: Promise<void> | null = null;
  private again = false;
  private batch = BATCH;
  private waitMs = FIRST_WAIT_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: SenderOptions) {}

  /** Send what waits, now. Resolves when all is sent or the network failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.again = this.running !== null;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Be told of every change; the function given back ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async run(): Promise<void> {
    const { facts, locks } = this.options;
    do {
      this.again = false;
      if (locks) await locks.request(`portal.study.${facts.sessionId}`, () => this.drain());
      else await this.drain();
    } while (this.again);
  }

  private async drain(): Promise<void> {
    for (;;) {
      const { facts } = this.options;
      const step = nextStep(facts.entries(), facts.isFinished(), this.batch);
      if (step.kind === 'nothing') {
        this.batch = BATCH;
        return this.set('idle');
      }
      if (step.kind !== 'forget') this.set('sending');
      const outcome = await this.take(step);
      if (outcome.kind === 'unreachable') return this.waitAndRetry();
      this.waitMs = FIRST_WAIT_MS;
      this.tell();
      if (step.kind === 'finish') return this.set('idle');
    }
  }

  private async take(step: Exclude<Step, { kind: 'nothing' }>): Promise<Outcome<unknown>> {
    switch (step.kind) {
      case 'forget':
        this.options.facts.forgetAnswer(step.key);
        return { kind: 'ok', data: null };
      case 'send':
        return this.send(step.entries);
      case 'delete':
        return this.delete(step.key, step.reviewId);
      case 'finish':
        return this.finish();
    }
  }

  private async send(entries: Entry[]): Promise<Outcome<unknown>> {
    const { facts, recordStore } = this.options;
    for (const { key } of entries) facts.setFate(key, { kind: 'attempted' });
    const outcome = await recordStore.sendReviews(facts.sessionId, entries);
    if (outcome.kind === 'ok') {
      entries.forEach(({ key }, at) => {
        const review = outcome.data.items[at];
        if (review) facts.setFate(key, { kind: 'kept', reviewId: review.id });
      });
    } else if (outcome.kind === 'refused') {
      this.sortOutRefusal(entries, outcome);
    }
    return outcome;
  }

  /** A batch is kept whole or not at all, so one answer that cannot be kept is found by sending singly. */
  private sortOutRefusal(entries: Entry[], { status, detail }: { status: number; detail: string }): void {
    const [first] = entries;
    if (entries.length === 1 && first) {
      this.options.facts.setFate(first.key, { kind: 'refused', status, detail });
    } else {
      this.batch = 1;
    }
  }

  private async delete(key: string, reviewId: number): Promise<Outcome<unknown>> {
    const { facts, recordStore } = this.options;
    const outcome = await recordStore.deleteReview(facts.sessionId, reviewId);
    if (outcome.kind === 'ok' || (outcome.kind === 'refused' && outcome.status === GONE)) {
      facts.forgetAnswer(key);
    } else if (outcome.kind === 'refused') {
      facts.letStand(key);
      this.problem = outcome.detail;
    }
    return outcome;
  }

  private async finish(): Promise<Outcome<unknown>> {
    const { facts, recordStore } = this.options;
    const outcome = await recordStore.finishSession(facts.sessionId);
    if (outcome.kind === 'refused') this.problem = outcome.detail;
    if (outcome.kind !== 'unreachable') facts.clear();
    return outcome;
  }

  private waitAndRetry(): void {
    this.set('waiting');
    this.timer = setTimeout(() => void this.flush(), this.waitMs);
    this.waitMs = Math.min(2 * this.waitMs, LONGEST_WAIT_MS);
  }

  private set(connection: Connection): void {
    this.connection = connection;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
