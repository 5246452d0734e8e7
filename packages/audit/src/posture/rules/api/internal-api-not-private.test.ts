import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi } from './api.cases.ts';
import { internalApiNotPrivate } from './internal-api-not-private.ts';

postureCases(internalApiNotPrivate, [
  {
    name: 'an admin API that is regional',
    given: inventoryWith([anApi({ name: 'orders-admin' })]),
    expect: 'fail',
  },
  {
    name: 'an API tagged internal, on the default endpoint type',
    given: inventoryWith([anApi({ name: 'orders', endpointTypes: [], tags: { exposure: 'internal' } })]),
    expect: 'fail',
  },
  {
    name: 'an internal API that is private',
    given: inventoryWith([anApi({ name: 'InternalOrders', endpointTypes: ['PRIVATE'] })]),
    expect: 'pass',
  },
  {
    name: 'an internal API of a type that is not known',
    given: inventoryWith([anApi({ name: 'InternalOrders', endpointTypes: [unresolved('Ref Type')] })]),
    expect: 'unknown',
  },
  {
    name: 'an API for customers',
    given: inventoryWith([anApi({ name: 'administration-free-orders', tags: { team: 'orders' } })]),
    expect: 'not-applicable',
  },
  {
    name: 'an HTTP API',
    given: inventoryWith([anApi({ name: 'internal', protocol: 'http' })]),
    expect: 'not-applicable',
  },
]);
