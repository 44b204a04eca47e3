import { describe, expect, it } from 'vitest';
import { noun } from './testing';
import { judgeHeardWord, judgeTypedWord, splitArticle } from './typed-word';

const house = noun(1, 'Haus');
const verb = { ...noun(2, 'sich freuen'), parts: { pos: 'verb' } };

describe('splitArticle', () => {
  it('finds the article before the word', () => {
    expect(splitArticle('Das  Haus')).toEqual({ article: 'das', rest: 'Haus' });
    expect(splitArticle('Dasein')).toEqual({ article: null, rest: 'Dasein' });
    expect(splitArticle('der')).toEqual({ article: null, rest: 'der' });
  });
});

describe('judgeTypedWord', () => {
  it('wants the article of a noun, picked or typed', () => {
    expect(judgeTypedWord(house, 'haus', 'das').judgement).toBe('right');
    expect(judgeTypedWord(house, 'das Haus', null).judgement).toBe('right');
    expect(judgeTypedWord(house, 'Haus', null)).toMatchObject({ judgement: 'wrong', articleRight: false });
    expect(judgeTypedWord(house, 'Haus', 'die')).toMatchObject({ judgement: 'wrong', articleRight: false });
  });

  it('lets the typed article count before the picked one', () => {
    expect(judgeTypedWord(house, 'der Haus', 'das').articleRight).toBe(false);
  });

  it('asks no article where none is said', () => {
    const germany = noun(3, 'Deutschland', { without_article: true });
    expect(judgeTypedWord(germany, 'Deutschland', null)).toMatchObject({
      judgement: 'right',
      articleRight: null,
    });
  });

  it('knows that a word that only has a plural takes die', () => {
    const parents = noun(4, 'Eltern', { article: 'das', plural_only: true });
    expect(judgeTypedWord(parents, 'die Eltern', null).judgement).toBe('right');
  });

  it('calls a missing sich a slip', () => {
    expect(judgeTypedWord(verb, 'sich freuen', null).judgement).toBe('right');
    expect(judgeTypedWord(verb, 'freuen', null).judgement).toBe('almost');
  });

  it('asks no article of a determiner that looks like one', () => {
    const the = { ...noun(5, 'der'), parts: { pos: 'determiner' } };
    expect(judgeTypedWord(the, 'der', null).judgement).toBe('right');
  });
});

describe('judgeHeardWord', () => {
  it('takes the word with its article or without', () => {
    expect(judgeHeardWord(house, 'Haus').judgement).toBe('right');
    expect(judgeHeardWord(house, 'das Haus').judgement).toBe('right');
    expect(judgeHeardWord(house, 'die Haus').judgement).toBe('wrong');
    expect(judgeHeardWord(verb, 'sich freuen').judgement).toBe('right');
  });
});
