import { expect, test } from 'vitest';
import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { LogGroup } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runRules } from '../../run-rules.ts';
import { logGroupWithoutRetention } from './log-group-without-retention.ts';

function aLogGroup(parts: Partial<LogGroup> = {}) {
  return aSubject({ kind: 'log-group', name: '/aws/lambda/orders', ...parts });
}

const FN = aFunction().id;

postureCases(logGroupWithoutRetention, [
  { name: 'for ever', given: inventoryWith([aLogGroup()]), expect: 'fail' },
  { name: 'one day', given: inventoryWith([aLogGroup({ retention: 1 })]), expect: 'fail' },
  {
    name: 'a number of days that AWS refuses',
    given: inventoryWith([aLogGroup({ retention: 8_675_309 })]),
    expect: 'fail',
  },
  { name: 'ten years', given: inventoryWith([aLogGroup({ retention: 3653 })]), expect: 'pass' },
  { name: 'a week', given: inventoryWith([aLogGroup({ retention: 7 })]), expect: 'pass' },
  {
    name: 'days that are not known',
    given: inventoryWith([aLogGroup({ retention: unresolved('Ref Days') })]),
    expect: 'unknown',
  },
  {
    name: 'a function whose log group is not declared',
    given: inventoryWith([aFunction()], { source: 'sam' }),
    expect: 'fail',
  },
  {
    name: 'a function whose log group keeps for ever',
    given: inventoryWith([aFunction(), aLogGroup()], { source: 'sam' }),
    subject: FN,
    expect: 'fail',
  },
  {
    name: 'a function whose log group has a retention',
    given: inventoryWith([aFunction(), aLogGroup({ retention: 30 })], { source: 'sam' }),
    subject: FN,
    expect: 'pass',
  },
  {
    name: 'a function that logs to a log group elsewhere',
    given: inventoryWith([aFunction({ logging: { logGroup: referenceByArn('shared') } })], { source: 'sam' }),
    expect: 'unknown',
  },
  {
    name: 'a function that never logged',
    given: inventoryWith([aFunction()]),
    expect: 'not-applicable',
  },
]);

test('counts the weakness once: the function has a mere note', () => {
  const answers = runRules([logGroupWithoutRetention], inventoryWith([aFunction(), aLogGroup()]));
  expect(
    answers.map(({ subject, outcome }) => [subject.kind, outcome.kind === 'fail' && outcome.severity]),
  ).toEqual([
    ['log-group', undefined],
    ['function', 'informational'],
  ]);
});
