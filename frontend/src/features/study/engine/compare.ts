/** Judges what was typed: forgiving about how German can be typed, honest about what was a slip. */

export type Judgement = 'right' | 'almost' | 'wrong';

/** A piece of the comparison, in reading order. */
export interface Piece {
  kind: 'same' | 'wrong' | 'missing' | 'extra' | 'swapped';
  typed: string;
  expected: string;
}

export interface Comparison {
  judgement: Judgement;
  pieces: Piece[];
}

const SPELLINGS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);
const SHORT = 5; // in a word of fewer letters one slip makes another word
const LONG = 25; // a sentence

/**
 * Compare what was typed with what was expected. Umlauts may be typed as ae, oe, ue and ß as ss;
 * case and punctuation do not count. One slip in at least five letters (two in a sentence) is
 * `almost`, unless `strict`, where the ending or the umlaut is what was asked for.
 */
export function compare(typed: string, expected: string, { strict = false } = {}): Comparison {
  const { distance, pieces } = align(tidy(typed), tidy(expected));
  const slips = strict ? 0 : allowedSlips(tidy(expected).length);
  const judgement = distance === 0 ? 'right' : distance <= slips ? 'almost' : 'wrong';
  return { judgement, pieces };
}

/** Letters, digits and single spaces; a hyphen within a word stays. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .replace(/(^|\s)-+|-+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function allowedSlips(length: number): number {
  if (length < SHORT) return 0;
  return length < LONG ? 1 : 2;
}

interface Move {
  cost: number;
  typed: number;
  expected: number;
  kind: Piece['kind'];
}

/**
 * The optimal string alignment distance (Damerau-Levenshtein, each place edited once) with the way
 * that leads there. Two spellings of one letter, such as `ue` and `ü`, cost nothing.
 */
function align(typed: string, expected: string): { distance: number; pieces: Piece[] } {
  const [a, b] = [Array.from(typed), Array.from(expected)];
  const [lowerA, lowerB] = [a.map(lower), b.map(lower)];
  const costs: number[][] = [];
  const moves: (Move | null)[][] = [];
  for (let i = 0; i <= a.length; i++) {
    costs.push([]);
    moves.push([]);
    for (let j = 0; j <= b.length; j++) {
      const best = cheapest(movesTo(lowerA, lowerB, i, j), costs, i, j);
      costs[i]?.push(best?.total ?? 0);
      moves[i]?.push(best?.move ?? null);
    }
  }
  return { distance: costs[a.length]?.[b.length] ?? 0, pieces: trace(a, b, moves) };
}

/** The moves that can end at the i-th typed and the j-th expected letter; the likeliest first. */
function movesTo(a: string[], b: string[], i: number, j: number): Move[] {
  const found: Move[] = [];
  const add = (kind: Piece['kind'], cost: number, typed: number, expected: number) => {
    if (i >= typed && j >= expected) found.push({ kind, cost, typed, expected });
  };
  const [x, y, beforeX, beforeY] = [a[i - 1], b[j - 1], a[i - 2] ?? '', b[j - 2] ?? ''];
  if (x !== undefined && x === y) add('same', 0, 1, 1);
  if (y !== undefined && SPELLINGS.get(y) === beforeX + x) add('same', 0, 2, 1);
  if (x !== undefined && SPELLINGS.get(x) === beforeY + y) add('same', 0, 1, 2);
  if (x !== y && beforeX === y && x === beforeY) add('swapped', 1, 2, 2);
  add('wrong', 1, 1, 1);
  add('missing', 1, 0, 1);
  add('extra', 1, 1, 0);
  return found;
}

function cheapest(found: Move[], costs: number[][], i: number, j: number) {
  let best: { move: Move; total: number } | null = null;
  for (const move of found) {
    const total = move.cost + (costs[i - move.typed]?.[j - move.expected] ?? Infinity);
    if (!best || total < best.total) best = { move, total };
  }
  return best;
}

function trace(a: string[], b: string[], moves: (Move | null)[][]): Piece[] {
  const pieces: Piece[] = [];
  let [i, j] = [a.length, b.length];
  for (let move = moves[i]?.[j]; move; move = moves[i]?.[j]) {
    const typed = a.slice(i - move.typed, i).join('');
    const expected = b.slice(j - move.expected, j).join('');
    pieces.unshift({ kind: move.kind, typed, expected });
    i -= move.typed;
    j -= move.expected;
  }
  return pieces;
}

function lower(letter: string): string {
  return letter.toLocaleLowerCase('de');
}
