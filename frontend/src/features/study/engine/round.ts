/** Chooses the words of a session. */

import { canBeOrdered } from './sentence';
import { shuffled, type Random } from './random';
import { exampleOf, hasGender, type StudyWord } from './words';

/** A session is a round that ends within minutes; `Study more` begins the next one. */
export const ROUND = 20;

export const APPS = [
  'flashcards',
  'multiple-choice',
  'typing',
  'listening',
  'articles',
  'sentence-builder',
] as const;

export type AppName = (typeof APPS)[number];

export function isApp(name: string | undefined): name is AppName {
  return APPS.some((app) => app === name);
}

/** Whether an app can ask about a word. */
export function suits(app: AppName, word: StudyWord): boolean {
  if (app === 'articles') return hasGender(word);
  if (app === 'sentence-builder') return canBeOrdered(exampleOf(word)?.german);
  return true;
}

/** The first words of the queue that suit the app; the queue's order is the scheduler's. */
export function roundFromQueue<W extends StudyWord>(app: AppName, queue: readonly W[]): W[] {
  return queue.filter((word) => suits(app, word)).slice(0, ROUND);
}

/** Any words that suit the app, in random order. */
export function roundAhead<W extends StudyWord>(app: AppName, words: readonly W[], random: Random): W[] {
  return shuffled(
    words.filter((word) => suits(app, word)),
    random,
  ).slice(0, ROUND);
}
