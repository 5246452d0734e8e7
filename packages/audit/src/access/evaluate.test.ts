import { describe, expect, test } from 'vitest';
import { type EvaluationCase, partsOf } from './cases/evaluation-case.cases.ts';
import { LAMBDA_CASES } from './cases/lambda.cases.ts';
import { evaluate } from './evaluate.ts';

const TOPICS: Readonly<Record<string, readonly EvaluationCase[]>> = {
  lambda: LAMBDA_CASES,
};

describe.each(Object.entries(TOPICS))('evaluate: %s', (_, cases) => {
  test.each(cases)('$name: $expect', (each) => {
    const { request, policies } = partsOf(each);
    const decision = evaluate(request, policies);
    expect(decision.kind, JSON.stringify(decision)).toBe(each.expect);
    if (each.deniedBy !== undefined) expect(decision.deniedBy).toBe(each.deniedBy);
    if (each.open !== undefined) {
      expect(decision.conditions.map((condition) => condition.key).sort()).toEqual([...each.open].sort());
    }
  });
});
