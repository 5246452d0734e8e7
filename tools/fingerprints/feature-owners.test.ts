import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeatureOwners, MOST_OWNERS } from './feature-owners.ts';

test('a feature has the packages that were added, each once, in their order', () => {
  const owners = new FeatureOwners();
  for (const owner of [7, 0, 7, 3]) owners.add(0xffffffff, owner);
  expect(owners.of(0xffffffff)).toEqual([7, 0, 3]);
  expect(owners.of(1)).toEqual([]);
});

test('the first ones are kept', () => {
  const owners = new FeatureOwners();
  for (let owner = 0; owner < 2 * MOST_OWNERS; owner += 1) owners.add(0, owner);
  expect(owners.of(0)).toEqual(Array.from({ length: MOST_OWNERS }, (_, owner) => owner));
});

test('any features are kept, however many', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 2 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 200 }), (pairs) => {
      const owners = new FeatureOwners();
      for (const [hash, owner] of pairs) owners.add(hash, owner);
      for (const [hash] of pairs) {
        const expected = new Set(pairs.flatMap(([other, owner]) => (other === hash ? [owner] : [])));
        expect(owners.of(hash)).toEqual([...expected]);
      }
    }),
    { numRuns: 30 },
  );
});

test('more than it began with', () => {
  const owners = new FeatureOwners();
  const hashOf = (at: number) => Math.imul(at, 0x01000193) >>> 0;
  for (let at = 0; at < 800_000; at += 1) owners.add(hashOf(at), at % 3);
  for (let at = 0; at < 800_000; at += 1000) expect(owners.of(hashOf(at))).toEqual([at % 3]);
  let shared = 0;
  owners.eachShared(() => {
    shared += 1;
  });
  expect(shared).toBe(0);
});
