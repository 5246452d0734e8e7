import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { aStage } from '../api/api.cases.ts';
import { apiCacheUnencrypted } from './api-cache-unencrypted.ts';

postureCases(apiCacheUnencrypted, [
  {
    name: 'a cache in the clear',
    given: inventoryWith([aStage({ methodSettings: [{ route: '//GET', caching: true }] })]),
    expect: 'fail',
  },
  {
    name: 'encrypted for all methods but one',
    given: inventoryWith([
      aStage({
        cacheCluster: true,
        methodSettings: [
          { route: '*/*', caching: true, cacheEncrypted: true },
          { route: 'orders/GET', caching: true, cacheEncrypted: false },
        ],
      }),
    ]),
    expect: 'fail',
  },
  {
    name: 'encrypted',
    given: inventoryWith([
      aStage({ methodSettings: [{ route: '*/*', caching: true, cacheEncrypted: true }] }),
    ]),
    expect: 'pass',
  },
  {
    name: 'caching that is not known',
    given: inventoryWith([aStage({ methodSettings: [{ route: '*/*', caching: unresolved('Ref Cache') }] })]),
    expect: 'unknown',
  },
  {
    name: 'encryption that is not known',
    given: inventoryWith([
      aStage({ methodSettings: [{ route: '*/*', caching: true, cacheEncrypted: unresolved('If X') }] }),
    ]),
    expect: 'unknown',
  },
  { name: 'no cache', given: inventoryWith([aStage()]), expect: 'not-applicable' },
  {
    name: 'settings for a cache that is off',
    given: inventoryWith([
      aStage({ cacheCluster: false, methodSettings: [{ route: '*/*', caching: true }] }),
    ]),
    expect: 'not-applicable',
  },
]);
