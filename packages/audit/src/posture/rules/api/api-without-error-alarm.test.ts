import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { AlarmMetric } from '../../../model/subjects/observability.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aStage } from './api.cases.ts';
import { apiWithoutErrorAlarm } from './api-without-error-alarm.ts';

function anAlarm(metric: Partial<AlarmMetric>) {
  const base = { namespace: 'AWS/ApiGateway', name: '5XXError', dimensions: { ApiName: 'orders' } };
  return aSubject({ kind: 'alarm', metrics: [{ ...base, ...metric }], actions: [] });
}

const API = anApi({ name: 'orders' });

postureCases(apiWithoutErrorAlarm, [
  { name: 'no alarm in the account', given: inventoryWith([API, aStage()]), expect: 'fail' },
  {
    name: 'an alarm on another API',
    given: inventoryWith([API, aStage(), anAlarm({ dimensions: { ApiName: 'payments' } })], {
      source: 'sam',
    }),
    expect: 'fail',
  },
  {
    name: 'an alarm on latency',
    given: inventoryWith([API, aStage(), anAlarm({ name: 'Latency' })]),
    expect: 'fail',
  },
  {
    name: 'an alarm on another stage',
    given: inventoryWith([API, aStage(), anAlarm({ dimensions: { ApiName: 'orders', Stage: 'dev' } })]),
    expect: 'fail',
  },
  { name: 'an alarm by name', given: inventoryWith([API, aStage(), anAlarm({})]), expect: 'pass' },
  {
    name: 'an alarm by id',
    given: inventoryWith([
      anApi({ logicalId: 'Orders', protocol: 'http' }),
      aStage(),
      anAlarm({ name: '4xx', dimensions: { ApiId: '<Orders>' } }),
    ]),
    expect: 'pass',
  },
  {
    name: 'an alarm on an API that is not known',
    given: inventoryWith([API, aStage(), anAlarm({ dimensions: { ApiName: unresolved('Ref Name') } })]),
    expect: 'unknown',
  },
  {
    name: 'a template without alarms',
    given: inventoryWith([API, aStage()], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  {
    name: 'an API of another template',
    given: inventoryWith([aStage({ api: referenceByArn('XYZ007') })]),
    expect: 'unknown',
  },
]);
