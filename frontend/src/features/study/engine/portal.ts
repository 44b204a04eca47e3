/** The engine's ends in the browser: the API, the browser's store, its locks, and `online`. */

import { answer, api, Problem } from '@/lib/api';
import { Courier } from './courier';
import type { Entry } from './facts';
import type { Outcome, RecordStore } from './sender';
import { browserStore } from './store';

/** A server that hangs is one that is away, in milliseconds. */
const PATIENCE = 20_000;

/** Refusals that another try may turn: too slow, too early, too often. */
const PASSING = new Set([408, 425, 429]);

const recordStore: RecordStore = {
  sendReviews: (sessionId, answers) =>
    outcome(
      api.POST('/api/study_sessions/{session_id}/reviews', {
        params: { path: { session_id: sessionId } },
        body: { reviews: answers.map(toReview) },
        signal: AbortSignal.timeout(PATIENCE),
        keepalive: true, // the last answers arrive although the tab closes
      }),
    ),
  deleteReview: (sessionId, reviewId) =>
    outcome(
      api.DELETE('/api/study_sessions/{session_id}/reviews/{review_id}', {
        params: { path: { session_id: sessionId, review_id: reviewId } },
        signal: AbortSignal.timeout(PATIENCE),
      }),
    ),
  finishSession: (sessionId) =>
    outcome(
      api.POST('/api/study_sessions/{session_id}/finish', {
        params: { path: { session_id: sessionId } },
        signal: AbortSignal.timeout(PATIENCE),
        keepalive: true,
      }),
    ),
};

let courier: Courier | undefined;

/** The one courier of this tab; the first call also sends what earlier tabs left behind. */
export function portalCourier(): Courier {
  if (!courier) {
    courier = new Courier({ store: browserStore(), recordStore, locks: navigator.locks, events: window });
    courier.resume();
  }
  return courier;
}

function toReview({ wordId, correct, answer: given, elapsedMs, key }: Entry) {
  return { word_id: wordId, correct, answer: given, elapsed_ms: elapsedMs, key };
}

async function outcome<T>(call: Parameters<typeof answer<T>>[0]): Promise<Outcome<T>> {
  try {
    return { kind: 'ok', data: await answer(call) };
  } catch (error) {
    const isFinal = error instanceof Problem && error.status < 500 && !PASSING.has(error.status);
    return isFinal
      ? { kind: 'refused', status: error.status, detail: error.message }
      : { kind: 'unreachable' };
  }
}
