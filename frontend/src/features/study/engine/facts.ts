/**
 * What a session keeps in the browser: facts, each an item of its own, written once and later removed.
 * Two tabs that write at the same moment therefore cannot overwrite each other's answers.
 */

import type { AppName } from './round';
import type { StudyWord } from './words';

/** The part of the Web Storage API that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Plan {
  app: AppName;
  groupId: number | null;
  activityId: number;
  groupName: string;
  words: StudyWord[];
  /** When the round began, in milliseconds since 1970. */
  begunAt: number;
  /** When the server says that the session began: after a full reset its id may be another session's. */
  startTime: string;
}

export interface Answer {
  key: string;
  /** Grows with every answer; the order in which they are sent. */
  at: number;
  wordId: number;
  correct: boolean;
  answer: string | null;
  elapsedMs: number;
}

/** What became of an answer. Without one it was never sent. */
export type Fate =
  | { kind: 'attempted' } // it may have arrived, though nobody said so
  | { kind: 'kept'; reviewId: number }
  | { kind: 'refused'; status: number; detail: string };

export interface Entry extends Answer {
  fate: Fate | null;
  takenBack: boolean;
}

const PREFIX = 'portal.study';
const SESSION_OF = /^portal\.study\.(\d+)\./;

/** The sessions that have something in the store, the oldest first. */
export function storedSessions(store: Store): number[] {
  const ids = keysOf(store, `${PREFIX}.`).map((key) => Number(SESSION_OF.exec(key)?.[1]));
  return [...new Set(ids.filter(Number.isInteger))].sort((a, b) => a - b);
}

export class Facts {
  private readonly prefix: string;

  constructor(
    private readonly store: Store,
    readonly sessionId: number,
  ) {
    this.prefix = `${PREFIX}.${sessionId}.`;
  }

  /** Whether a change of this item of the store concerns the session; null: the store was emptied. */
  owns(key: string | null): boolean {
    return key === null || key.startsWith(this.prefix);
  }

  plan(): Plan | null {
    return this.read<Plan>('plan');
  }

  keepPlan(plan: Plan): void {
    this.write('plan', plan);
  }

  /** The answers in the order given, those that were taken back among them. */
  entries(): Entry[] {
    return keysOf(this.store, `${this.prefix}answer.`)
      .map((key) => this.read<Answer>(key.slice(this.prefix.length)))
      .filter((answer) => answer !== null)
      .sort((a, b) => a.at - b.at || a.key.localeCompare(b.key))
      .map((answer) => ({
        ...answer,
        fate: this.read<Fate>(`fate.${answer.key}`),
        takenBack: this.read<true>(`back.${answer.key}`) === true,
      }));
  }

  addAnswer(answer: Answer): void {
    this.write(`answer.${answer.key}`, answer);
  }

  setFate(key: string, fate: Fate): void {
    this.write(`fate.${key}`, fate);
  }

  takeBack(key: string): void {
    this.write(`back.${key}`, true);
  }

  /** The answer counts after all: the server would not take it back. */
  letStand(key: string): void {
    this.store.removeItem(`${this.prefix}back.${key}`);
  }

  /** Take the refusal away, so that the answer is sent again. */
  forgive(key: string): void {
    this.setFate(key, { kind: 'attempted' });
  }

  forgetAnswer(key: string): void {
    for (const kind of ['answer', 'fate', 'back']) this.store.removeItem(`${this.prefix}${kind}.${key}`);
  }

  isFinished(): boolean {
    return this.read<true>('finished') === true;
  }

  finish(): void {
    this.write('finished', true);
  }

  clear(): void {
    for (const key of keysOf(this.store, this.prefix)) this.store.removeItem(key);
  }

  private read<T>(name: string): T | null {
    const text = this.store.getItem(this.prefix + name);
    if (text === null) return null;
    try {
      return JSON.parse(text) as T;
    } catch {
      return null; // somebody else's item, or half of one
    }
  }

  private write(name: string, value: unknown): void {
    this.store.setItem(this.prefix + name, JSON.stringify(value));
  }
}

function keysOf(store: Store, prefix: string): string[] {
  const keys: string[] = [];
  for (let at = 0; at < store.length; at++) {
    const key = store.key(at);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}
