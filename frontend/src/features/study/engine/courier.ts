/** Keeps one sender for each session that has answers in the browser, whichever page is shown. */

import { Facts, storedSessions, type Entry, type Store } from './facts';
import { Sender, type LockManagerLike, type RecordStore } from './sender';

export interface CourierOptions {
  store: Store;
  recordStore: RecordStore;
  locks?: LockManagerLike | undefined;
  /** Where `online` is heard: the window. */
  events: EventTarget;
  now?: () => number;
}

const STALE_MS = 2 * 86_400_000;

export class Courier {
  private readonly senders = new Map<number, Sender>();

  constructor(private readonly options: CourierOptions) {
    options.events.addEventListener('online', () => this.flushAll());
  }

  facts(sessionId: number): Facts {
    return new Facts(this.options.store, sessionId);
  }

  sender(sessionId: number): Sender {
    let sender = this.senders.get(sessionId);
    if (!sender) {
      const { recordStore, locks } = this.options;
      sender = new Sender({ facts: this.facts(sessionId), recordStore, locks });
      this.senders.set(sessionId, sender);
    }
    return sender;
  }

  /** Send what earlier tabs left behind, and drop the rounds of past days of which all is sent. */
  resume(): void {
    for (const sessionId of storedSessions(this.options.store)) {
      if (this.isStale(sessionId)) this.facts(sessionId).clear();
      else void this.sender(sessionId).flush();
    }
  }

  /** The sessions, other than this one, with answers that the server would not keep. */
  refusedSessions(except: number): { sessionId: number; answers: Entry[] }[] {
    return storedSessions(this.options.store)
      .filter((sessionId) => sessionId !== except)
      .map((sessionId) => ({ sessionId, answers: this.refused(sessionId) }))
      .filter(({ answers }) => answers.length > 0);
  }

  /** Send what was refused once more. */
  retryRefused(sessionId: number): Promise<void> {
    for (const { key } of this.refused(sessionId)) this.facts(sessionId).forgive(key);
    return this.sender(sessionId).flush();
  }

  discardRefused(sessionId: number): Promise<void> {
    for (const { key } of this.refused(sessionId)) this.facts(sessionId).forgetAnswer(key);
    return this.sender(sessionId).flush();
  }

  private refused(sessionId: number): Entry[] {
    return this.facts(sessionId)
      .entries()
      .filter(({ fate, takenBack }) => fate?.kind === 'refused' && !takenBack);
  }

  private flushAll(): void {
    for (const sender of this.senders.values()) void sender.flush();
  }

  private isStale(sessionId: number): boolean {
    const facts = this.facts(sessionId);
    const now = (this.options.now ?? Date.now)();
    const isOld = now - (facts.plan()?.begunAt ?? 0) > STALE_MS;
    const isSent = facts.entries().every(({ fate, takenBack }) => fate?.kind === 'kept' && !takenBack);
    return isOld && isSent && !facts.isFinished();
  }
}
