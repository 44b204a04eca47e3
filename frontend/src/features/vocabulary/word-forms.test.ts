import { describe, expect, it } from 'vitest';
import { wordForms } from '@/features/vocabulary/word-forms';

describe('wordForms', () => {
  it('gives a noun its articles, and says when there is no plural', () => {
    expect(wordForms('Haus', { pos: 'noun', article: 'das', plural: 'Häuser' })).toEqual([
      { name: 'singular', text: 'das Haus' },
      { name: 'plural', text: 'die Häuser' },
    ]);
    expect(wordForms('Milch', { pos: 'noun', article: 'die', plural: null })[1]?.text).toBeNull();
  });

  it('shows only the plural of a word that has no singular', () => {
    expect(wordForms('Eltern', { pos: 'noun', article: 'die', plural: 'Eltern', plural_only: true })).toEqual([
      { name: 'plural', text: 'die Eltern' },
    ]);
  });

  it('builds the perfect with the right auxiliary', () => {
    const verb = { pos: 'verb', present: 'fährt ab', past: 'fuhr ab', participle: 'abgefahren', auxiliary: 'sein', separable_prefix: 'ab' } as const;
    expect(wordForms('abfahren', verb).map(({ text }) => text)).toEqual(['abfahren', 'fährt ab', 'fuhr ab', 'ist abgefahren', 'ab-']);
  });
});
