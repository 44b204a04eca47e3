import { describe, expect, it } from 'vitest';
import { quickParts, readGermanInput } from '@/features/vocabulary/german-input';

describe('readGermanInput', () => {
  it('takes the article off a noun', () => {
    expect(readGermanInput('  das  Haus ')).toEqual({ german: 'Haus', article: 'das' });
    expect(readGermanInput('die Übung')).toEqual({ german: 'Übung', article: 'die' });
  });

  it('leaves other words as they are', () => {
    expect(readGermanInput('die meisten')).toEqual({ german: 'die meisten', article: null });
    expect(readGermanInput('Dasein')).toEqual({ german: 'Dasein', article: null });
    expect(readGermanInput('der')).toEqual({ german: 'der', article: null });
  });
});

describe('quickParts', () => {
  it('makes a noun of a word with an article, with null for no plural', () => {
    expect(quickParts({ german: 'Milch', article: 'die' }, ' ')).toEqual({ pos: 'noun', article: 'die', plural: null });
    expect(quickParts({ german: 'gehen', article: null }, '')).toBeUndefined();
  });
});
