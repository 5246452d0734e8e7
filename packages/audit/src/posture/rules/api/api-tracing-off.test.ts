import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aStage } from './api.cases.ts';
import { apiTracingOff } from './api-tracing-off.ts';

postureCases(apiTracingOff, [
  { name: 'not set', given: inventoryWith([anApi(), aStage()]), expect: 'fail' },
  { name: 'off', given: inventoryWith([anApi(), aStage({ tracing: false })]), expect: 'fail' },
  { name: 'on', given: inventoryWith([anApi(), aStage({ tracing: true })]), expect: 'pass' },
  {
    name: 'set by a parameter',
    given: inventoryWith([anApi(), aStage({ tracing: unresolved('Ref Tracing') })]),
    expect: 'unknown',
  },
  {
    name: 'an HTTP API, which cannot trace',
    given: inventoryWith([anApi({ protocol: 'http' }), aStage()]),
    expect: 'not-applicable',
  },
]);
