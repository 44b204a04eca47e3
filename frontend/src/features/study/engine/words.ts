/** A word as the study apps need it: what the queue, a group's list and the word list have in common. */

import { isNoun, readParts, shownArticle, type Article } from '@/lib/words';

export const ARTICLES: readonly Article[] = ['der', 'die', 'das'];

export interface StudyWord {
  id: number;
  german: string;
  english: string;
  parts: object;
  correct_count: number;
  wrong_count: number;
}

export interface Example {
  german: string;
  english: string;
}

export function exampleOf(word: StudyWord): Example | null {
  return readParts(word)?.example ?? null;
}

export function pluralOf(word: StudyWord): string | null {
  const parts = readParts(word);
  return isNoun(parts) ? parts.plural : null;
}

export function withArticle(word: StudyWord): string {
  const article = shownArticle(word);
  return article ? `${article} ${word.german}` : word.german;
}

/** Whether the gender can be asked: it means nothing for `die Eltern`, and nobody says `das Berlin`. */
export function hasGender(word: StudyWord): boolean {
  const parts = readParts(word);
  return isNoun(parts) && !parts.plural_only && !parts.without_article;
}
