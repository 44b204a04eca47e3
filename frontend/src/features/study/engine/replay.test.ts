import { describe, expect, it } from 'vitest';
import { timesAnswered, waitingWords } from './replay';

const right = (wordId: number) => ({ wordId, correct: true });
const wrong = (wordId: number) => ({ wordId, correct: false });

describe('waitingWords', () => {
  it('keeps the order of the queue', () => {
    expect(waitingWords([1, 2, 3], [])).toEqual([1, 2, 3]);
    expect(waitingWords([1, 2, 3], [right(1)])).toEqual([2, 3]);
  });

  it('brings a wrong word back after three others', () => {
    expect(waitingWords([1, 2, 3, 4, 5], [wrong(1)])).toEqual([2, 3, 4, 1, 5]);
  });

  it('brings a wrong word back at the end of a short queue, and until it is right', () => {
    expect(waitingWords([1, 2], [wrong(1)])).toEqual([2, 1]);
    expect(waitingWords([1], [wrong(1), wrong(1)])).toEqual([1]);
    expect(waitingWords([1], [wrong(1), wrong(1), right(1)])).toEqual([]);
  });

  it('takes a word out wherever it stands when another tab answered it', () => {
    expect(waitingWords([1, 2, 3], [right(3)])).toEqual([1, 2]);
  });

  it('asks again about a word that was right in one tab and wrong in the other', () => {
    expect(waitingWords([1, 2], [right(1), wrong(1)])).toEqual([2, 1]);
  });
});

it('counts how often a word was answered', () => {
  expect(timesAnswered(1, [wrong(1), right(2), right(1)])).toBe(2);
});
