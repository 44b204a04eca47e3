/** Takes a sentence apart into tiles that can be ordered. */

import { tidy } from './compare';
import { shuffled, type Random } from './random';

const FEWEST = 3;
const MOST = 16;

export interface Tile {
  /** Its place in the sentence, and so its name. */
  id: number;
  text: string;
}

/** The words of a sentence without punctuation, in their right order. */
export function tilesOf(sentence: string): Tile[] {
  return sentence
    .split(/\s+/)
    .map((word) => tidy(word))
    .filter((word) => word !== '')
    .map((text, id) => ({ id, text }));
}

export function canBeOrdered(sentence: string | undefined): boolean {
  const count = sentence ? tilesOf(sentence).length : 0;
  return count >= FEWEST && count <= MOST;
}

/** The tiles in an order that is not already the right one. */
export function mixed(tiles: readonly Tile[], random: Random): Tile[] {
  const texts = new Set(tiles.map((tile) => tile.text));
  let result = shuffled(tiles, random);
  while (texts.size > 1 && isInOrder(result, tiles)) result = shuffled(tiles, random);
  return result;
}

/** Whether they read the same; which of two equal words stands first does not matter. */
export function isInOrder(placed: readonly Tile[], tiles: readonly Tile[]): boolean {
  return placed.length === tiles.length && placed.every((tile, at) => tile.text === tiles[at]?.text);
}
