/** Judges a typed word with its article. */

import { compare, tidy, type Judgement, type Piece } from './compare';
import { shownArticle, type Article } from '@/lib/words';
import { ARTICLES, type StudyWord } from './words';

export interface TypedWord {
  judgement: Judgement;
  pieces: Piece[];
  /** null where no article is asked. */
  articleRight: boolean | null;
}

/** `das Haus` typed in one go: the article apart from the word. */
export function splitArticle(typed: string): { article: Article | null; rest: string } {
  const [first = '', ...others] = tidy(typed).split(' ');
  const article = ARTICLES.find((each) => each === first.toLowerCase());
  return article && others.length > 0 ? { article, rest: others.join(' ') } : { article: null, rest: typed };
}

/**
 * Judge a typed word. A noun is right only with its article, picked or typed before it. The article
 * that was typed counts more than the one that was picked. A missing `sich` is a slip.
 */
export function judgeTypedWord(word: StudyWord, typed: string, picked: Article | null): TypedWord {
  const expectedArticle = shownArticle(word);
  const split = expectedArticle ? splitArticle(typed) : { article: null, rest: typed };
  const { judgement, pieces } = compareWord(split.rest, word.german);
  if (!expectedArticle) return { judgement, pieces, articleRight: null };
  const articleRight = (split.article ?? picked) === expectedArticle;
  return { judgement: articleRight ? judgement : 'wrong', pieces, articleRight };
}

/** Judge a word that was heard. Its article may be left out; one that is written must be the one heard. */
export function judgeHeardWord(word: StudyWord, typed: string): TypedWord {
  const expectedArticle = shownArticle(word);
  const split = expectedArticle ? splitArticle(typed) : { article: null, rest: typed };
  return judgeTypedWord(word, split.rest, split.article ?? expectedArticle);
}

function compareWord(typed: string, german: string) {
  const whole = compare(typed, german);
  const bare = german.replace(/^sich /, '');
  if (bare === german || whole.judgement !== 'wrong') return whole;
  const slipped = compare(typed, bare).judgement === 'right';
  return slipped ? { ...whole, judgement: 'almost' as const } : whole;
}
