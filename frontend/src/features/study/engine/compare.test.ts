import { describe, expect, it } from 'vitest';
import { compare } from './compare';

const judge = (typed: string, expected: string) => compare(typed, expected).judgement;

describe('compare', () => {
  it.each([
    ['über', 'über'],
    ['ueber', 'über'],
    ['UEBER', 'über'],
    ['strasse', 'Straße'],
    ['STRASSE', 'Straße'],
    ['Straße', 'Strasse'],
    ['  haus ', 'Haus'],
    ['Haus!', 'Haus'],
    ['„Haus“', 'Haus'],
    ['gute  nacht', 'gute Nacht'],
    ['u\u0308ber', 'über'],
    ['Wie gehts', 'Wie geht’s?'],
    ['E-Mail', 'E-Mail'],
    ['Abenteür', 'Abenteuer'],
  ])('takes %s for %s', (typed, expected) => {
    expect(judge(typed, expected)).toBe('right');
  });

  it.each([
    ['Schuler', 'Schüler'], // the umlaut left out
    ['Wohung', 'Wohnung'], // a letter left out
    ['Wohnunng', 'Wohnung'], // one too many
    ['Wohmung', 'Wohnung'], // another one
    ['Whonung', 'Wohnung'], // two swapped
  ])('calls %s for %s almost right', (typed, expected) => {
    expect(judge(typed, expected)).toBe('almost');
  });

  it.each([
    ['', 'Haus'],
    ['Maus', 'Haus'], // one letter makes another word
    ['Tur', 'Tür'],
    ['Wohnng u', 'Wohnung'],
    ['Katze', 'Hund'],
  ])('calls %j for %s wrong', (typed, expected) => {
    expect(judge(typed, expected)).toBe('wrong');
  });

  it('takes no slip where the umlaut is what was asked', () => {
    expect(compare('Mutter', 'Mütter', { strict: true }).judgement).toBe('wrong');
    expect(compare('Muetter', 'Mütter', { strict: true }).judgement).toBe('right');
  });

  it('takes two slips in a sentence', () => {
    expect(judge('Die Kaze sizt am Fenster.', 'Die Katze sitzt am Fenster.')).toBe('almost');
    expect(judge('Die Kaze sizt am Fenstr.', 'Die Katze sitzt am Fenster.')).toBe('wrong');
  });

  it('shows the slip letter by letter', () => {
    expect(compare('Wohung', 'Wohnung').pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'missing', typed: '', expected: 'n' },
    ]);
    expect(compare('Whonung', 'Wohnung').pieces[1]).toEqual({ kind: 'swapped', typed: 'ho', expected: 'oh' });
  });

  it('spells both words with its pieces', () => {
    const { pieces } = compare('Schuelr', 'Schüler');
    expect(pieces.map(({ typed }) => typed).join('')).toBe('Schuelr');
    expect(pieces.map(({ expected }) => expected).join('')).toBe('Schüler');
    expect(pieces.find(({ expected }) => expected === 'ü')).toEqual({
      kind: 'same',
      typed: 'ue',
      expected: 'ü',
    });
  });
});
