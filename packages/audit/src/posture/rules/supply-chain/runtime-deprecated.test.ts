import { expect, test } from 'vitest';
import { aFunction } from '../../../model/a-subject.cases.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { runtimeDeprecated } from './runtime-deprecated.ts';

const on = (runtime: string) => inventoryWith([aFunction({ runtime })]);

postureCases(runtimeDeprecated, [
  { name: 'deprecated', given: on('nodejs18.x'), expect: 'fail' },
  {
    name: 'ends within a longer notice',
    given: on('nodejs22.x'),
    settings: { runtimeNoticeDays: 200 },
    expect: 'fail',
  },
  {
    name: 'ends later than the notice',
    given: on('nodejs22.x'),
    expect: 'pass',
  },
  { name: 'current', given: on('python3.13'), expect: 'pass' },
  { name: 'got another year in 2026', given: on('java17'), expect: 'pass' },
  { name: 'a name nobody knows', given: on('nodejs99.x'), expect: 'unknown' },
  {
    name: 'a parameter',
    given: inventoryWith([aFunction({ runtime: unresolved('Ref Runtime') })]),
    expect: 'unknown',
  },
  { name: 'an image', given: inventoryWith([aFunction({ packageType: 'Image' })]), expect: 'not-applicable' },
]);

test.each([
  ['nodejs12.x', 'high'],
  ['nodejs18.x', 'medium'],
  ['dotnet8', 'low'],
])('%s is %s', (runtime, severity) => {
  const outcome = runtimeDeprecated.check(aFunction({ runtime }), {
    inventory: on(runtime),
    settings: DEFAULT_RULE_SETTINGS,
  });
  expect(outcome).toMatchObject({ kind: 'fail', severity });
});
