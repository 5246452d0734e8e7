import { aFunction, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import type { MetricFilter } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { violationsWithoutAlarm } from './violations-without-alarm.ts';

const GUARDED = aFunction({ environment: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/watertight' } });
const LOG_GROUP = aSubject({ kind: 'log-group', name: '/aws/lambda/orders' });

function aFilter(parts: Partial<MetricFilter> = {}) {
  return aSubject({
    kind: 'metric-filter',
    logGroup: referenceTo('the-log-group'),
    pattern: 'Violation',
    metrics: [{ namespace: 'Guard', name: 'Violations' }],
    ...parts,
  });
}

const ALARM = aSubject({
  kind: 'alarm',
  actions: [],
  metrics: [{ namespace: 'Guard', name: 'Violations', dimensions: {} }],
});

postureCases(violationsWithoutAlarm, [
  { name: 'no metric filter', given: inventoryWith([GUARDED, LOG_GROUP]), expect: 'fail' },
  {
    name: 'a metric filter that nothing watches',
    given: inventoryWith([GUARDED, LOG_GROUP, aFilter()], { source: 'sam' }),
    expect: 'fail',
  },
  {
    name: 'a metric filter for something else',
    given: inventoryWith([GUARDED, LOG_GROUP, aFilter({ pattern: 'ERROR' }), ALARM]),
    expect: 'fail',
  },
  {
    name: 'a metric filter and an alarm',
    given: inventoryWith([GUARDED, LOG_GROUP, aFilter(), ALARM]),
    expect: 'pass',
  },
  {
    name: 'a metric filter on the log group by name, for the JSON form',
    given: inventoryWith([
      GUARDED,
      ALARM,
      aFilter({
        logGroup: referenceByArn('/aws/lambda/orders'),
        pattern: '{ $.watertight.verdict = "block" }',
      }),
    ]),
    expect: 'pass',
  },
  {
    name: 'an alarm on a metric that is not known',
    given: inventoryWith([
      GUARDED,
      LOG_GROUP,
      aFilter({ metrics: [{ namespace: unresolved('Ref Namespace'), name: 'Violations' }] }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'a template without metric filters',
    given: inventoryWith([GUARDED, LOG_GROUP], { source: 'sam' }),
    expect: 'unknown',
  },
  {
    name: 'a layer that is not known',
    given: inventoryWith([aFunction({ layers: [unresolved('Ref Layer')] })]),
    expect: 'unknown',
  },
  { name: 'a function without the guard', given: inventoryWith([aFunction()]), expect: 'not-applicable' },
]);
