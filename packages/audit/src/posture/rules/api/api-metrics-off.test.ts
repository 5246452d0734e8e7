import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute, aStage } from './api.cases.ts';
import { apiMetricsOff } from './api-metrics-off.ts';

postureCases(apiMetricsOff, [
  { name: 'the default', given: inventoryWith([anApi(), aStage()]), expect: 'fail' },
  {
    name: 'one method only',
    given: inventoryWith([
      anApi(),
      aRoute(),
      aRoute({ id: 'list', method: 'GET' }),
      aStage({ methodSettings: [{ route: 'orders/POST', metrics: true }] }),
    ]),
    expect: 'fail',
  },
  {
    name: 'every method',
    given: inventoryWith([anApi(), aRoute(), aStage({ methodSettings: [{ route: '*/*', metrics: true }] })]),
    expect: 'pass',
  },
  {
    name: 'every method, one by one',
    given: inventoryWith([
      anApi({ protocol: 'http' }),
      aRoute(),
      aStage({ methodSettings: [{ route: 'POST /orders', metrics: true }] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'not known',
    given: inventoryWith([
      anApi(),
      aStage({ methodSettings: [{ route: '*/*', metrics: unresolved('Ref On') }] }),
    ]),
    expect: 'unknown',
  },
]);
