/** Numbers from 0 to 1, as Math.random gives them. */
export type Random = () => number;

/**
 * The same numbers for the same seed (mulberry32), so that a card looks the same after a reload.
 * Source: Tommy Ettinger's public-domain generator.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed for one card of one session. */
export function cardSeed(sessionId: number, wordId: number, seen: number): number {
  return sessionId * 1_000_003 + wordId * 101 + seen;
}

/** A copy in random order (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** 128 random bits as text. `randomUUID` exists only in secure contexts, so not at http://192.168.1.7. */
export function newKey(source: Crypto = globalThis.crypto): string {
  if (typeof source.randomUUID === 'function') return source.randomUUID();
  const bytes = source.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
