import { expect, it } from 'vitest';
import { newKey, seeded, shuffled } from './random';
import { isApp, ROUND, roundAhead, roundFromQueue } from './round';
import { noun } from './testing';

const many = Array.from({ length: 30 }, (_, at) => noun(at + 1, `Wort${at}`));
const verb = { ...noun(99, 'gehen'), parts: { pos: 'verb' } };

it('takes the first words of the queue in its order', () => {
  expect(roundFromQueue('flashcards', many)).toEqual(many.slice(0, ROUND));
});

it('takes only words that the app can ask about', () => {
  const names = noun(98, 'Berlin', { without_article: true });
  const parents = noun(97, 'Eltern', { plural_only: true });
  expect(roundFromQueue('articles', [verb, names, parents, ...many.slice(0, 2)])).toEqual(many.slice(0, 2));
  expect(roundFromQueue('sentence-builder', [verb])).toEqual([]);
});

it('shuffles what is studied ahead, without loss', () => {
  const few = many.slice(0, 10);
  const round = roundAhead('flashcards', few, seeded(7));
  expect(round).not.toEqual(few);
  expect(new Set(round)).toEqual(new Set(few));
});

it('knows its apps', () => {
  expect(isApp('typing')).toBe(true);
  expect(isApp('chess')).toBe(false);
  expect(isApp(undefined)).toBe(false);
});

it('shuffles the same way for the same seed, and evenly', () => {
  expect(shuffled([1, 2, 3, 4], seeded(5))).toEqual(shuffled([1, 2, 3, 4], seeded(5)));
  const random = seeded(1);
  const firsts = Array.from({ length: 3000 }, () => shuffled([0, 1, 2], random)[0]);
  for (const item of [0, 1, 2]) expect(firsts.filter((first) => first === item).length).toBeGreaterThan(900);
});

it('makes keys also where the page is not secure', () => {
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Crypto;
  expect(newKey(insecure)).toMatch(/^[0-9a-f]{32}$/);
  expect(newKey(insecure)).not.toBe(newKey(insecure));
  expect(newKey()).toMatch(/^[0-9a-f-]{36}$/);
});
