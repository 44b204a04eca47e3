import { describe, expect, it } from 'vitest';
import { seeded } from './random';
import { canBeOrdered, isInOrder, mixed, tilesOf } from './sentence';

describe('tilesOf', () => {
  it('drops punctuation and dashes', () => {
    const texts = tilesOf('Kommst du nicht mit? – Doch, sehr gern!').map(({ text }) => text);
    expect(texts).toEqual(['Kommst', 'du', 'nicht', 'mit', 'Doch', 'sehr', 'gern']);
  });
});

describe('mixed', () => {
  it('never begins in the right order', () => {
    const tiles = tilesOf('Ich bin da.');
    for (let seed = 0; seed < 200; seed++) expect(isInOrder(mixed(tiles, seeded(seed)), tiles)).toBe(false);
  });

  it('ends where all words are the same', () => {
    expect(mixed(tilesOf('ja ja ja'), seeded(1))).toHaveLength(3);
  });
});

describe('isInOrder', () => {
  const tiles = tilesOf('die Katze und die Maus');

  it('does not tell equal words apart', () => {
    const [first, cat, and, second, mouse] = tiles as [never, never, never, never, never];
    expect(isInOrder([second, cat, and, first, mouse], tiles)).toBe(true);
    expect(isInOrder([first, mouse, and, second, cat], tiles)).toBe(false);
  });

  it('wants every word', () => {
    expect(isInOrder(tiles.slice(0, 4), tiles)).toBe(false);
  });
});

it('leaves out what is too short or too long to order', () => {
  expect(canBeOrdered(undefined)).toBe(false);
  expect(canBeOrdered('Guten Tag!')).toBe(false);
  expect(canBeOrdered('Wir gehen jetzt.')).toBe(true);
  expect(canBeOrdered('ja '.repeat(17))).toBe(false);
});
