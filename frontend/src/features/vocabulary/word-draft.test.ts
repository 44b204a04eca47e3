import { describe, expect, it } from 'vitest';
import { changeOf, draftOf } from '@/features/vocabulary/word-draft';

const haus = {
  id: 1,
  german: 'Haus',
  english: 'house',
  parts: { pos: 'noun', article: 'das', plural: 'Häuser', level: 'A1', morphemes: [{ text: 'Haus', role: 'stem' }] },
  stats: { correct_count: 0, wrong_count: 0 },
  groups: [],
} as const;
const word = { ...haus, parts: { ...haus.parts, morphemes: [...haus.parts.morphemes] }, groups: [] };

describe('changeOf', () => {
  it('keeps what the form does not show', () => {
    expect(changeOf(word, draftOf(word))).toEqual({ german: 'Haus', english: 'house', parts: word.parts });
  });

  it('says that there is no plural when the field is emptied', () => {
    expect(changeOf(word, { ...draftOf(word), plural: '' }).parts).toMatchObject({ plural: null });
  });

  it('drops the morphemes of a word that is spelled differently now', () => {
    expect(changeOf(word, { ...draftOf(word), german: 'Hause' }).parts).not.toHaveProperty('morphemes');
  });

  it('starts anew when the part of speech changes', () => {
    const draft = { ...draftOf(word), pos: 'preposition', cases: 'accusative dative' };
    expect(changeOf(word, draft).parts).toEqual({ pos: 'preposition', cases: ['accusative', 'dative'] });
  });
});
