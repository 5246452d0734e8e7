import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import type { AlarmMetric } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { functionWithoutAlarm } from './function-without-alarm.ts';

function anAlarm(parts: Partial<AlarmMetric> = {}) {
  const metric = {
    namespace: 'AWS/Lambda',
    name: 'Errors',
    dimensions: { FunctionName: 'orders' },
    ...parts,
  };
  return aSubject({ kind: 'alarm', actions: [], metrics: [metric] });
}

postureCases(functionWithoutAlarm, [
  { name: 'no alarm in the account', given: inventoryWith([aFunction()]), expect: 'fail' },
  {
    name: 'an alarm on another function',
    given: inventoryWith([aFunction(), anAlarm({ dimensions: { FunctionName: 'payments' } })], {
      source: 'sam',
    }),
    expect: 'fail',
  },
  {
    name: 'an alarm on how often it runs',
    given: inventoryWith([aFunction(), anAlarm({ name: 'Invocations' })]),
    expect: 'fail',
  },
  {
    name: 'an alarm on a server',
    given: inventoryWith([aFunction(), anAlarm({ namespace: 'AWS/EC2', dimensions: {} })]),
    expect: 'fail',
  },
  { name: 'an alarm on its errors', given: inventoryWith([aFunction(), anAlarm()]), expect: 'pass' },
  {
    name: 'an alarm on a function that AWS will name',
    given: inventoryWith(
      [aFunction({ name: '<Orders>' }), anAlarm({ dimensions: { FunctionName: '<Orders>' } })],
      { source: 'cloudformation' },
    ),
    expect: 'pass',
  },
  {
    name: 'an alarm on the throttles of all functions',
    given: inventoryWith([aFunction(), anAlarm({ name: 'Throttles', dimensions: {} })]),
    expect: 'pass',
  },
  {
    name: 'an alarm on a function that is not known',
    given: inventoryWith([aFunction(), anAlarm({ dimensions: { FunctionName: unresolved('Ref Fn') } })]),
    expect: 'unknown',
  },
  {
    name: 'a template without alarms',
    given: inventoryWith([aFunction()], { source: 'cloudformation' }),
    expect: 'unknown',
  },
]);
