import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aRoute } from '../api/api.cases.ts';
import { apiKeyWithoutQuota } from './api-key-without-quota.ts';

postureCases(apiKeyWithoutQuota, [
  {
    name: 'a plan without limits',
    given: inventoryWith([aSubject({ kind: 'usage-plan', stages: [] })]),
    expect: 'fail',
  },
  {
    name: 'a plan with a quota',
    given: inventoryWith([
      aSubject({ kind: 'usage-plan', stages: [], quota: { limit: 1000, period: 'DAY' } }),
    ]),
    expect: 'pass',
  },
  {
    name: 'a plan with limits that are not known',
    given: inventoryWith([
      aSubject({ kind: 'usage-plan', stages: [], throttle: { rate: unresolved('Ref R') } }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'a key in no plan',
    given: inventoryWith([aSubject({ kind: 'api-key', plans: [] })]),
    expect: 'fail',
  },
  {
    name: 'a key in no plan of the template',
    given: inventoryWith([aSubject({ kind: 'api-key', plans: [] })], { source: 'cloudformation' }),
    expect: 'unknown',
  },
  {
    name: 'a key in a plan',
    given: inventoryWith([aSubject({ kind: 'api-key', plans: [referenceTo('plan')] })]),
    expect: 'pass',
  },
  {
    name: 'a disabled key',
    given: inventoryWith([aSubject({ kind: 'api-key', plans: [], isEnabled: false })]),
    expect: 'not-applicable',
  },
  {
    name: 'a key as the only control',
    given: inventoryWith([aRoute({ requiresApiKey: true })]),
    expect: 'fail',
  },
  {
    name: 'a key beside an authorizer',
    given: inventoryWith([aRoute({ requiresApiKey: true, authorization: 'CUSTOM' })]),
    expect: 'pass',
  },
  { name: 'no key', given: inventoryWith([aRoute()]), expect: 'not-applicable' },
]);
