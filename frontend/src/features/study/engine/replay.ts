/** The order of the cards, worked out from the answers alone. */

/** A wrong word comes back after so many other cards, or as the last one where fewer are left. */
export const RETURN_AFTER = 3;

export interface Answered {
  wordId: number;
  correct: boolean;
}

/**
 * The words that still wait, the next one first. Because it follows from the answers alone, taking
 * one back is leaving it out, and two tabs that know the same answers show the same card.
 */
export function waitingWords(order: readonly number[], answers: readonly Answered[]): number[] {
  const waiting = [...order];
  for (const { wordId, correct } of answers) {
    const at = waiting.indexOf(wordId);
    if (at >= 0) waiting.splice(at, 1);
    if (!correct) waiting.splice(RETURN_AFTER, 0, wordId);
  }
  return waiting;
}

export function timesAnswered(wordId: number, answers: readonly Answered[]): number {
  return answers.filter((answer) => answer.wordId === wordId).length;
}
