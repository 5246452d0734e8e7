import { describe, expect, test } from 'vitest';
import { ALONE_PAIRS } from './cases/flow-alone.cases.ts';
import { INJECTION_PAIRS } from './cases/flow-injection.cases.ts';
import { type FlowPair, scoreOf } from './cases/flow-pair.cases.ts';
import { PLACE_PAIRS } from './cases/flow-places.cases.ts';
import { STYLE_PAIRS } from './cases/flow-styles.cases.ts';

const GROUPS: readonly (readonly [string, readonly FlowPair[]])[] = [
  ['languages', INJECTION_PAIRS],
  ['places', PLACE_PAIRS],
  ['by itself', ALONE_PAIRS],
  ['other people’s styles', STYLE_PAIRS],
];

describe.each(GROUPS)('%s', (_, pairs) => {
  test.each(pairs.map((pair) => [`${pair.weakness}: ${pair.name}`, pair] as const))('%s', (_name, pair) => {
    const { missed, invented } = scoreOf([pair]);
    expect({ missed, invented }).toEqual({ missed: [], invented: [] });
  });
});

test('over all pairs: precision at least 95 %, recall at least 90 %', () => {
  const pairs = GROUPS.flatMap(([, group]) => group);
  const { precision, recall } = scoreOf(pairs);
  expect(pairs.length).toBeGreaterThanOrEqual(90);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});
