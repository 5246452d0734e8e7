import { expect, test } from 'vitest';
import { aFunction } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceByArn } from '../../model/reference.ts';
import { unresolved } from '../../model/unresolved.ts';
import { isGuarded } from './is-guarded.ts';

const LAYER = 'arn:aws:lambda:eu-west-1:111122223333:layer:watertight-guard:7';

test.each<[string, Parameters<typeof aFunction>[0], boolean | undefined]>([
  ['its layer', { layers: [referenceByArn(LAYER)] }, true],
  ['its wrapper', { environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/watertight' } }, true],
  ['its settings', { environment: { WATERTIGHT_POLICY: 'policy.json' } }, true],
  ['another layer', { layers: [referenceByArn(LAYER.replace('watertight', 'other'))] }, false],
  ['nothing', {}, false],
  ['a layer that is not known', { layers: [unresolved('Ref Layer')] }, undefined],
  ['an environment that is not known', { hasUnknownEnvironment: true }, undefined],
])('by %s', (_, parts, expected) => {
  const fn = aFunction(parts);
  expect(isGuarded(fn, createInventory({ source: 'sam', capturedAt: '', subjects: [fn] }))).toBe(expected);
});
