import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute, aStage } from '../api/api.cases.ts';
import { apiWithoutThrottling } from './api-without-throttling.ts';

const LIMITS = { throttlingRate: 10, throttlingBurst: 100 };

postureCases(apiWithoutThrottling, [
  { name: 'no settings', given: inventoryWith([anApi(), aRoute(), aStage()]), expect: 'fail' },
  {
    name: 'settings without limits',
    given: inventoryWith([anApi(), aStage({ methodSettings: [{ route: '*/*' }] })]),
    expect: 'fail',
  },
  {
    name: 'limits for another method',
    given: inventoryWith([
      anApi(),
      aRoute(),
      aStage({ methodSettings: [{ route: '/my-path/GET', ...LIMITS }] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'no limit, in numbers',
    given: inventoryWith([anApi(), aStage({ methodSettings: [{ route: '*/*', throttlingRate: -1 }] })]),
    expect: 'fail',
  },
  {
    name: 'limits for all',
    given: inventoryWith([anApi(), aRoute(), aStage({ methodSettings: [{ route: '/*/*', ...LIMITS }] })]),
    expect: 'pass',
  },
  {
    name: 'limits for each route of an HTTP API',
    given: inventoryWith([
      anApi({ protocol: 'http' }),
      aRoute({ id: 'a', method: 'ANY', route: '$default' }),
      aStage({ methodSettings: [{ route: '$default', ...LIMITS }] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'limits that are not known',
    given: inventoryWith([
      anApi(),
      aStage({ methodSettings: [{ route: '*/*', throttlingRate: unresolved('Ref Rate') }] }),
    ]),
    expect: 'unknown',
  },
]);
