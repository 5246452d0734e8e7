import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute, aStage } from '../api/api.cases.ts';
import { apiWithoutCache } from './api-without-cache.ts';

const GET = aRoute({ id: 'list', method: 'GET' });

postureCases(apiWithoutCache, [
  { name: 'GET without a cache', given: inventoryWith([anApi(), GET, aStage()]), expect: 'fail' },
  {
    name: 'a cache',
    given: inventoryWith([anApi(), GET, aStage({ cacheCluster: true })]),
    expect: 'pass',
  },
  {
    name: 'a cache in some stages',
    given: inventoryWith([anApi(), GET, aStage({ cacheCluster: unresolved('If IsProd') })]),
    expect: 'unknown',
  },
  { name: 'POST only', given: inventoryWith([anApi(), aRoute(), aStage()]), expect: 'not-applicable' },
  {
    name: 'an HTTP API',
    given: inventoryWith([anApi({ protocol: 'http' }), aStage()]),
    expect: 'not-applicable',
  },
]);
