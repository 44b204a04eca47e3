import { describe, expect, it } from 'vitest';
import type { Entry, Fate } from './facts';
import { nextStep } from './next-step';

const entry = (key: string, fate: Fate | null, takenBack = false): Entry => ({
  key,
  at: 1,
  wordId: 1,
  correct: true,
  answer: null,
  elapsedMs: 0,
  fate,
  takenBack,
});
const kept: Fate = { kind: 'kept', reviewId: 7 };
const attempted: Fate = { kind: 'attempted' };
const refused: Fate = { kind: 'refused', status: 422, detail: '' };

describe('nextStep', () => {
  it('forgets what was taken back before it was sent', () => {
    expect(nextStep([entry('a', null, true)], false, 9)).toEqual({ kind: 'forget', key: 'a' });
  });

  it('sends what may have arrived and was taken back, to learn its number', () => {
    const unsure = entry('a', attempted, true);
    expect(nextStep([unsure], false, 9)).toEqual({ kind: 'send', entries: [unsure] });
  });

  it('deletes before it sends', () => {
    const step = nextStep([entry('a', null), entry('b', kept, true)], false, 9);
    expect(step).toEqual({ kind: 'delete', key: 'b', reviewId: 7 });
  });

  it('sends in order, no more than a batch', () => {
    const entries = [entry('a', kept), entry('b', attempted), entry('c', null), entry('d', null)];
    expect(nextStep(entries, true, 2)).toEqual({ kind: 'send', entries: entries.slice(1, 3) });
  });

  it('finishes last, and not over a refusal that the learner has not seen to', () => {
    expect(nextStep([entry('a', kept)], true, 9)).toEqual({ kind: 'finish' });
    expect(nextStep([entry('a', refused)], true, 9)).toEqual({ kind: 'nothing' });
    expect(nextStep([entry('a', kept)], false, 9)).toEqual({ kind: 'nothing' });
  });
});
