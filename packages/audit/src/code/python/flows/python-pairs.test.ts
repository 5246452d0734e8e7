import { describe, expect, test } from 'vitest';
import { measurePairs } from '../../weaknesses/flow-pair.cases.ts';
import { ANSWER_PAIRS } from '../cases/answer-pairs.cases.ts';
import { CODE_PAIRS } from '../cases/code-pairs.cases.ts';
import { FRAMEWORK_PAIRS } from '../cases/framework-pairs.cases.ts';
import { OWN_PAIRS } from '../cases/own-pairs.cases.ts';
import { PLACE_PAIRS } from '../cases/place-pairs.cases.ts';
import { projectOf } from '../cases/python.cases.ts';
import { QUERY_PAIRS } from '../cases/query-pairs.cases.ts';
import { readPythonHandler } from '../read-python-handler.ts';

const GROUPS = {
  queries: QUERY_PAIRS,
  code: CODE_PAIRS,
  places: PLACE_PAIRS,
  answers: ANSWER_PAIRS,
  'what code does by itself': OWN_PAIRS,
  frameworks: FRAMEWORK_PAIRS,
} as const;

function weaknessesOf(code: string | Readonly<Record<string, string>>) {
  const files = typeof code === 'string' ? { 'app.py': code } : code;
  const name = files['app.py']?.includes('Chalice(') === true ? 'app.app' : 'app.handler';
  const reading = readPythonHandler(projectOf(files), { handler: name, runtime: 'python3.13', folder: '' });
  return reading.weaknesses ?? [];
}

describe.each(Object.entries(GROUPS))('pairs: %s', (_group, pairs) => {
  test.each(pairs.map((pair) => [pair.name, pair] as const))('%s', (_name, pair) => {
    expect(measurePairs([pair], weaknessesOf).mistakes).toEqual([]);
  });
});

test('all pairs together', () => {
  const all = Object.values(GROUPS).flat();
  const { pairs, precision, recall } = measurePairs(all, weaknessesOf);
  expect(pairs).toBeGreaterThanOrEqual(90);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});
