/** One round of one study app: which card is shown, what was answered, what waits to be sent. */

import type { Entry, Facts, Plan } from './facts';
import { newKey } from './random';
import { timesAnswered, waitingWords } from './replay';
import type { Connection, Sender } from './sender';
import type { StudyWord } from './words';

export interface Turn {
  word: StudyWord;
  /** How often the word was answered in this session before. */
  seen: number;
  /** Counts up with every turn, so that each gets a card of its own. */
  number: number;
  /** null while the card is asked. */
  given: { correct: boolean; answer: string | null } | null;
}

export interface Refusal {
  key: string;
  word: StudyWord;
  status: number;
  detail: string;
}

export interface Snapshot {
  /** null when the round is done. */
  turn: Turn | null;
  done: number;
  total: number;
  right: number;
  wrong: number;
  /** The words that were answered wrong at least once. */
  again: StudyWord[];
  canUndo: boolean;
  /** Answers, and answers taken back, that the server has not heard of. */
  unsent: number;
  connection: Connection;
  refusals: Refusal[];
  problem: string | null;
}

const DAY_MS = 86_400_000;

export class StudySession {
  private turn: Turn | null = null;
  private turns = 0;
  private begunAt = 0;
  private entries: Entry[] = [];
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly words: Map<number, StudyWord>;

  constructor(
    readonly plan: Plan,
    private readonly facts: Facts,
    private readonly sender: Sender,
    private readonly now: () => number = Date.now,
  ) {
    this.words = new Map(plan.words.map((word) => [word.id, word]));
    if (!facts.plan()) facts.keepPlan(plan);
    this.entries = facts.entries();
    this.ask();
    if (!this.turn) facts.finish(); // the tab was closed on the last answer
    this.snapshot = this.look();
  }

  /** Listen to the sender and to other tabs; the function given back ends that. */
  open(events: EventTarget): () => void {
    const stopSender = this.sender.subscribe(() => this.refresh());
    const onStorage = (event: Event) => {
      if (this.facts.owns((event as StorageEvent).key)) this.refresh();
    };
    events.addEventListener('storage', onStorage);
    this.refresh();
    void this.sender.flush();
    return () => {
      stopSender();
      events.removeEventListener('storage', onStorage);
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = (): Snapshot => this.snapshot;

  /** Answer the card that is asked. The card stays until `proceed`, so that the answer can be shown. */
  answer(correct: boolean, answer: string | null = null): void {
    if (!this.turn || this.turn.given) return;
    const at = this.now();
    const last = this.entries.at(-1)?.at ?? 0;
    this.facts.addAnswer({
      key: newKey(),
      at: Math.max(at, last + 1),
      wordId: this.turn.word.id,
      correct,
      answer: answer === null ? null : answer.slice(0, 500),
      elapsedMs: Math.min(Math.max(0, Math.round(at - this.begunAt)), DAY_MS),
    });
    this.turn = { ...this.turn, given: { correct, answer } };
    this.changed();
  }

  /** Go on to the next card; after the last one the session is finished. */
  proceed(): void {
    if (!this.turn?.given) return;
    this.ask();
    if (!this.turn) this.facts.finish();
    this.changed();
  }

  /** Take the last answer back; its card is asked again. */
  undo(): void {
    const last = this.standing().at(-1);
    if (!last || this.facts.isFinished()) return;
    this.facts.takeBack(last.key);
    this.entries = this.facts.entries();
    this.ask(last.wordId);
    this.changed();
  }

  /** End the round here. */
  finish(): void {
    this.turn = null;
    this.facts.finish();
    this.changed();
  }

  retryRefused(): void {
    for (const { key } of this.snapshot.refusals) this.facts.forgive(key);
    this.changed();
  }

  discardRefused(): void {
    for (const { key } of this.snapshot.refusals) this.facts.forgetAnswer(key);
    this.changed();
  }

  private ask(wordId = this.waiting()[0]): void {
    const word = wordId === undefined ? undefined : this.words.get(wordId);
    this.begunAt = this.now();
    this.turn = word
      ? { word, seen: timesAnswered(word.id, this.standing()), number: ++this.turns, given: null }
      : null;
  }

  private changed(): void {
    this.refresh();
    void this.sender.flush();
  }

  /** Look again: this tab, another tab or the sender changed something. */
  private refresh(): void {
    if (this.facts.plan()) {
      this.entries = this.facts.entries();
      this.followOtherTab();
    } else {
      this.turn = null; // finished, here or in another tab; the entries seen last stay for the summary
    }
    this.snapshot = this.look();
    for (const listener of this.listeners) listener();
  }

  /** Where another tab has answered the word that is asked here, ask the next one. */
  private followOtherTab(): void {
    if (this.facts.isFinished()) this.turn = null;
    if (this.turn && !this.turn.given && this.waiting()[0] !== this.turn.word.id) this.ask();
  }

  private standing(): Entry[] {
    return this.entries.filter(({ takenBack }) => !takenBack);
  }

  private waiting(): number[] {
    const order = this.plan.words.map(({ id }) => id);
    return waitingWords(order, this.standing());
  }

  private look(): Snapshot {
    const standing = this.standing();
    const wrongIds = new Set(standing.filter(({ correct }) => !correct).map(({ wordId }) => wordId));
    const right = standing.filter(({ correct }) => correct).length;
    return {
      turn: this.turn,
      done: this.plan.words.length - new Set(this.waiting()).size,
      total: this.plan.words.length,
      right,
      wrong: standing.length - right,
      again: this.plan.words.filter(({ id }) => wrongIds.has(id)),
      canUndo: standing.length > 0 && this.turn !== null,
      unsent: this.facts.entries().filter(isUnsent).length,
      connection: this.sender.connection,
      refusals: this.refusals(standing),
      problem: this.sender.problem,
    };
  }

  private refusals(standing: Entry[]): Refusal[] {
    return standing.flatMap(({ key, wordId, fate }) => {
      const word = this.words.get(wordId);
      return word && fate?.kind === 'refused'
        ? [{ key, word, status: fate.status, detail: fate.detail }]
        : [];
    });
  }
}

function isUnsent({ fate, takenBack }: Entry): boolean {
  return fate === null || fate.kind === 'attempted' || takenBack;
}
