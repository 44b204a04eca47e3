import type { Entry } from './facts';

/** What the sender does next. */
export type Step =
  | { kind: 'nothing' }
  /** Taken back before it was ever sent: the server need not hear of it. */
  | { kind: 'forget'; key: string }
  | { kind: 'send'; entries: Entry[] }
  | { kind: 'delete'; key: string; reviewId: number }
  | { kind: 'finish' };

/**
 * Decide what comes next. An answer that may have arrived and was taken back is sent once more: its
 * key makes that harmless, and the reply names the review that has to be deleted.
 */
export function nextStep(entries: readonly Entry[], isFinished: boolean, batch: number): Step {
  for (const { key, fate, takenBack } of entries) {
    if (!takenBack) continue;
    if (fate?.kind === 'kept') return { kind: 'delete', key, reviewId: fate.reviewId };
    if (fate?.kind !== 'attempted') return { kind: 'forget', key };
  }
  const unsent = entries.filter(({ fate }) => fate === null || fate.kind === 'attempted');
  if (unsent.length > 0) return { kind: 'send', entries: unsent.slice(0, batch) };
  const refused = entries.some(({ fate }) => fate?.kind === 'refused');
  return isFinished && !refused ? { kind: 'finish' } : { kind: 'nothing' };
}
