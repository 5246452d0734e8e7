import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { anApi, aRoute } from './api.cases.ts';
import { apiCatchAllRoute } from './api-catch-all-route.ts';

const HTTP = anApi({ protocol: 'http' });

postureCases(apiCatchAllRoute, [
  {
    name: 'a greedy proxy for any method',
    given: inventoryWith([anApi(), aRoute({ method: 'ANY', route: '/{proxy+}' })]),
    expect: 'fail',
  },
  {
    name: '$default with an authorizer',
    given: inventoryWith([HTTP, aRoute({ method: 'ANY', route: '$default', authorization: 'JWT' })]),
    expect: 'fail',
  },
  {
    name: 'a greedy proxy for one method',
    given: inventoryWith([HTTP, aRoute({ method: 'GET', route: '/files/{path+}' })]),
    expect: 'pass',
  },
  {
    name: 'any method of one path',
    given: inventoryWith([anApi(), aRoute({ method: 'ANY', route: '/orders/{id}' })]),
    expect: 'pass',
  },
  {
    name: 'a path that is not known',
    given: inventoryWith([anApi(), aRoute({ method: 'ANY', route: unresolved('Ref Path') })]),
    expect: 'unknown',
  },
  {
    name: 'a greedy proxy to another server',
    given: inventoryWith([
      anApi(),
      aRoute({ method: 'ANY', route: '/{proxy+}', integration: { type: 'HTTP_PROXY' } }),
    ]),
    expect: 'not-applicable',
  },
  {
    name: '$default of a WebSocket API',
    given: inventoryWith([anApi({ protocol: 'websocket' }), aRoute({ method: 'WS', route: '$default' })]),
    expect: 'not-applicable',
  },
]);
