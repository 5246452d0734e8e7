import { aGrant, anApi, aRoute } from '../../../access/triggers/front-doors.cases.ts';
import { aFunction } from '../../../model/a-subject.cases.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { permissionWiderThanRoute } from './permission-wider-than-route.ts';

const EVERY_ROUTE = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*/*';

function granted(routes: string, ...subjects: readonly Subject[]) {
  const arn = `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/${routes}`;
  return inventoryWith([aFunction(), aGrant('apigateway', arn), ...subjects]);
}

postureCases(permissionWiderThanRoute, [
  { name: 'all routes for one', given: granted('*/*/*', anApi(), aRoute()), expect: 'fail' },
  { name: 'all routes for one, short form', given: granted('*', anApi(), aRoute()), expect: 'fail' },
  { name: 'one route of every stage', given: granted('*/POST/orders', anApi(), aRoute()), expect: 'pass' },
  {
    name: 'all routes for all',
    given: granted('*/*', anApi(), aRoute({ route: '/{proxy+}' })),
    expect: 'pass',
  },
  {
    name: 'all routes for one, as a framework writes it',
    given: inventoryWith([
      aFunction(),
      { ...aGrant('apigateway', EVERY_ROUTE), isImplicit: true },
      anApi(),
      aRoute(),
    ]),
    expect: 'not-applicable',
  },
  { name: 'an API elsewhere', given: granted('*/*'), expect: 'unknown' },
  {
    name: 'routes that are not known',
    given: granted('*/*', anApi({ hasUnknownRoutes: true })),
    expect: 'unknown',
  },
  {
    name: 'a bucket',
    given: inventoryWith([aGrant('s3', 'arn:aws:s3:::uploads')]),
    expect: 'not-applicable',
  },
]);
