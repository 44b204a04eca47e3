import type { Schemas } from '@/lib/api';

export type Article = 'der' | 'die' | 'das';
export type Parts =
  | Schemas['NounParts']
  | Schemas['VerbParts']
  | Schemas['AdjectiveParts']
  | Schemas['PrepositionParts']
  | Schemas['OtherParts'];
export type PartOfSpeech = Parts['pos'];
export type Morpheme = NonNullable<Parts['morphemes']>[number];

interface Word {
  german: string;
  parts: object;
}

/** What is known of the word, or null: a word may have been added with nothing but its translation. */
export function readParts(word: Pick<Word, 'parts'>): Parts | null {
  return 'pos' in word.parts ? (word.parts as Parts) : null;
}

export function isNoun(parts: Parts | null): parts is Schemas['NounParts'] {
  return parts?.pos === 'noun';
}

/** The article to be shown before the word; none for "Deutschland", and "die" where there is only a plural. */
export function shownArticle(word: Word): Article | null {
  const parts = readParts(word);
  if (!isNoun(parts) || parts.without_article) return null;
  return parts.plural_only ? 'die' : parts.article;
}
